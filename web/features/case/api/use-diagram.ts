import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../language/language.js';
import { requestText } from '../../../request/request.js';

/** The route of a case as a picture (SVG), with where it stands. */
export function useDiagram(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['case', id, 'diagram', language],
    queryFn: ({ signal }) => requestText(`/cases/${id}/diagram`, { signal, accept: 'image/svg+xml' }),
  });
}
