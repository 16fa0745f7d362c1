import style from './choices.module.css';

/** One of a few, as buttons that stand beside each other and go on in the next line where there is no room. */
export function Choices<Value extends string>({
  label,
  options,
  value,
  choose,
}: {
  /** Read out, not shown: the buttons speak for themselves. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}) {
  return (
    <fieldset className={style.choices}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => choose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
