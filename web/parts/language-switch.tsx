import { chooseLanguage, type Language, useLanguage } from '../language/language.js';
import { bothWords, useWords } from '../language/words.js';
import style from './language-switch.module.css';

const words = bothWords({ id: { language: 'Bahasa' }, en: { language: 'Language' } });
const names: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

/** Two buttons, each with the name that the language has for itself. */
export function LanguageSwitch({ chosen }: { readonly chosen?: (language: Language) => void }) {
  const said = useWords(words);
  const language = useLanguage();
  return (
    <fieldset className={style.switch}>
      <legend className="unseen">{said.language}</legend>
      {(['id', 'en'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          title={names[each]}
          onClick={() => {
            chooseLanguage(each);
            chosen?.(each);
          }}
        >
          <span aria-hidden>{each.toUpperCase()}</span>
          <span className="unseen">{names[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}
