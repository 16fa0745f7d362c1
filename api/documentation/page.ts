import type { Text } from '../../domain/text.js';

const title: Text = { id: 'API Jenjang', en: 'Jenjang API' };

/** The documentation page. */
export function page(language: keyof Text): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[language]}</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/initializer.js"></script>
</body>
</html>
`;
}

/** Starts Swagger UI; a file of its own, since the page runs no inline script. */
export const initializer = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  requestInterceptor: (request) => {
    request.headers['Accept-Language'] ??= document.documentElement.lang;
    return request;
  },
});
`;
