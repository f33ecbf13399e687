import { useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react';
import type { Command } from '../../core/search/goToWords.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSelection } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import type { BoxState } from '../shared/boxState.ts';
import { useSearcher } from '../shared/searcherContext.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Find.module.css';
import { FindOptionRow } from './FindOptionRow.tsx';
import { findOptions, type FindOption, type FindOptions } from './findOptions.ts';
import { failureWords } from './failureWords.ts';
import { useAnswer } from './useAnswer.ts';
import { useListKeys } from './useListKeys.ts';

interface FindListProps {
  /** The box that the list belongs to. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly box: BoxState;
  readonly onBox: (box: BoxState) => void;
  readonly onCommand: (command: Command) => void;
  /** Called when something was taken: the box is left, and empty again. */
  readonly onDone: () => void;
}

const GROUPS = ['go', 'found', 'also', 'all'] as const satisfies readonly (keyof FindOptions)[];

/**
 * What the box offers while it is typed in: places, what was found, commands. The focus stays in the box, as the pattern of a combobox
 * with a list asks (ARIA Authoring Practices): arrows move `aria-activedescendant`, Enter takes, Escape closes.
 */
export function FindList({ input, box, onBox, onCommand, onDone }: FindListProps) {
  const selection = useAppStore(selectSelection);
  const catalogue = useAppStore(selectCatalogue);
  const searcher = useSearcher();
  const list = useRef<HTMLDivElement>(null);
  const { text } = box;
  const { ui } = selection;
  const query = text.trim();
  const answered = useAnswer(query, ui);
  const reply = answered?.reply;
  const names = searcher?.names();
  const options = useMemo(() => {
    const known = { ui, home: homeOf(selection), catalogue, named: names?.named ?? [], treatyNames: names?.synonyms.treatyNames };
    return findOptions(text, known, selection, reply?.ok ? reply.answer : undefined);
  }, [text, ui, selection, catalogue, names, reply]);

  useListKeys({ input, list, box, onBox });
  const count = GROUPS.slice(0, 3).reduce((sum, group) => sum + options[group].length, 0);
  const isShown = box.isOpen && query !== '';
  const take = (option: FindOption) => {
    if (option.kind === 'command') onCommand(option.command);
    onDone();
  };
  return (
    <>
      <div className={styles.panel} hidden={!isShown}>
        <div ref={list} role="listbox" id="find-list" aria-label={m.find_list()}>
          {GROUPS.map(
            (group) =>
              options[group].length > 0 && (
                <Group key={group} {...{ group, options, query, active: box.active, take, answered: answered?.query ?? '' }} />
              ),
          )}
        </div>
        {reply && !reply.ok && <p className={styles.quiet}>{failureWords(reply.reason)}</p>}
      </div>
      <Told text={isShown ? (count === 0 ? m.find_offers_nothing() : m.find_offered({ count })) : ''} />
    </>
  );
}

const homeOf = (selection: ReturnType<typeof selectSelection>) => ('treatyId' in selection ? selection.treatyId : undefined);

interface GroupProps {
  readonly group: keyof FindOptions;
  readonly options: FindOptions;
  readonly query: string;
  /** The search that the found options answer. */
  readonly answered: string;
  readonly active: string | undefined;
  readonly take: (option: FindOption) => void;
}

function Group({ group, options, query, answered, active, take }: GroupProps) {
  const label = useId();
  const rows = options[group].map((option, at) => {
    const id = `find-${group}-${at}`;
    return <FindOptionRow key={id} {...{ id, option, take, query: group === 'found' ? answered : query }} isActive={active === id} />;
  });
  if (group === 'all') return rows;
  return (
    <div role="group" aria-labelledby={label}>
      <div id={label} className={styles.group}>
        {group === 'go' ? m.find_go() : group === 'found' ? m.find_found() : m.find_also()}
      </div>
      {rows}
    </div>
  );
}

// Said once the reader pauses, so that no letter is talked over.
const PAUSE_MS = 600;

function Told({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
