import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words.js';
import style from './search-field.module.css';
import { searchWords } from './search-words.js';

/** Something that was found. */
export interface Found {
  readonly value: string;
  readonly label: string;
  readonly about: string;
}

/** How long nothing must be typed before it is asked for. */
const restMs = 250;

/** A field in which one types a part of a name and picks what is found. */
export function SearchField({
  label,
  hint,
  query,
  found,
  ask,
  chosen,
  choose,
  required = false,
  name,
  error,
}: {
  readonly label: string;
  readonly hint?: string;
  /** What was asked for last: whether it is on its way still, and whether there is more than its first page. */
  readonly query: {
    readonly isFetching: boolean;
    readonly isError: boolean;
    readonly data?: { readonly next: string | null } | undefined;
  };
  /** What it found; undefined while nothing has been asked. */
  readonly found: readonly Found[] | undefined;
  /** Told what was typed, once the typing rests. */
  readonly ask: (text: string) => void;
  /** What stands in the field when something has been picked. */
  readonly chosen: string;
  readonly choose: (found: Found | undefined) => void;
  readonly required?: boolean;
  readonly name?: string;
  /** Why what was picked is not taken. */
  readonly error?: string | undefined;
}) {
  const said = useWords(searchWords);
  const combobox = useCombobox();
  const [text, setText] = useState(chosen);
  const [asked, setAsked] = useState(chosen);
  // Whoever types over what was picked goes on with what they type.
  const typedOver = useRef(false);
  useEffect(() => {
    if (!typedOver.current) setText(chosen);
    typedOver.current = false;
  }, [chosen]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text);
      ask(text === chosen ? '' : text);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, chosen, ask]);
  // What was found for something else stays where it is, so that nothing jumps, and cannot be picked.
  const { isFetching: loading, isError: unanswered, data } = query;
  const more = (data?.next ?? null) !== null;
  const outdated = loading || asked !== text;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        choose(found?.find((each) => each.value === value));
        combobox.closeDropdown();
      }}
      transitionProps={{ duration: 0 }}
      // Inside the page's own landmark, where screen readers expect it.
      withinPortal={false}
    >
      <Combobox.Target>
        <InputBase
          label={label}
          description={hint}
          name={name}
          required={required}
          withAsterisk={false}
          autoComplete="off"
          error={error}
          mb="sm"
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            if (chosen !== '') {
              typedOver.current = true;
              choose(undefined);
            }
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found === undefined && !loading && !unanswered}>
        <Combobox.Options aria-label={label}>
          {found?.map(({ value, label: title, about }) => (
            <Combobox.Option key={value} value={value} disabled={outdated}>
              <strong>{title}</strong>
              <span className={style.about}>{about}</span>
            </Combobox.Option>
          ))}
          {unanswered && <Combobox.Empty>{said.unanswered}</Combobox.Empty>}
          {!unanswered && found?.length === 0 && <Combobox.Empty>{said.nothing}</Combobox.Empty>}
          {more && <Combobox.Footer className={style.about}>{said.more}</Combobox.Footer>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
