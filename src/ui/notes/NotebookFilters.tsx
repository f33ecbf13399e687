import { COLOURS } from '../../core/annotation/annotation.ts';
import type { NotebookFacets, NotebookFilter, NotebookOrder } from '../../core/annotation/notebook.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSettings } from '../../store/settingsSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { colourMeaning } from './colourWords.ts';
import { layerName } from './LayerSwitch.tsx';
import styles from './NotebookFilters.module.css';
import { NotebookMenu } from './NotebookMenu.tsx';

interface NotebookFiltersProps {
  readonly facets: NotebookFacets;
  readonly filter: NotebookFilter;
  readonly onFilter: (filter: NotebookFilter) => void;
  readonly order: NotebookOrder;
  readonly onOrder: (order: NotebookOrder) => void;
}

/** Which notes are shown and in which order, in controls of the platform. */
export function NotebookFilters({ facets, filter, onFilter, order, onOrder }: NotebookFiltersProps) {
  const { colourMeanings } = useAppStore(selectSettings);
  const { colours, tags, layers, states } = facets;
  const option = <Value extends string>(value: Value, name: string, count: number) => ({
    value,
    name: m.option_count({ name, count: count }),
  });
  return (
    <div role="search" className={styles.filters} aria-label={m.notebook_filters()}>
      <label className={styles.search}>
        <span>{m.notebook_search()}</span>
        <input
          type="search"
          value={filter.text}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, text: value })}
        />
      </label>
      <div className={styles.menus}>
        <NotebookMenu
          label={m.notebook_colour()}
          all={m.notebook_all_colours()}
          value={filter.colour}
          options={COLOURS.filter((colour) => colours.has(colour) || colour === filter.colour).map((colour) =>
            option(colour, colourMeaning(colour, colourMeanings), colours.get(colour) ?? 0),
          )}
          onChange={(colour) => onFilter({ ...filter, colour })}
        />
        <NotebookMenu
          label={m.notebook_tag()}
          all={m.notebook_all_tags()}
          value={filter.tag}
          options={[...tags].map(([tag, count]) => option(tag, tag, count))}
          onChange={(tag) => onFilter({ ...filter, tag })}
        />
        <NotebookMenu
          label={m.notebook_state()}
          all={m.notebook_state_all()}
          value={filter.state === 'all' ? undefined : filter.state}
          options={STATES.map(([state, name]) => option(state, name(), states[state]))}
          onChange={(state) => onFilter({ ...filter, state: state ?? 'all' })}
        />
        {(layers.size > 1 || filter.layer !== undefined) && (
          <NotebookMenu
            label={m.notebook_layer()}
            all={m.notebook_all_layers()}
            value={filter.layer}
            options={[...layers].map(([layer, count]) => option(layer, layerName(layer), count))}
            onChange={(layer) => onFilter({ ...filter, layer })}
          />
        )}
        <label>
          <span>{m.notebook_order()}</span>
          <select value={order} onChange={({ currentTarget: { value } }) => onOrder(value === 'date' ? 'date' : 'clause')}>
            <option value="clause">{m.notebook_order_clause()}</option>
            <option value="date">{m.notebook_order_date()}</option>
          </select>
        </label>
      </div>
    </div>
  );
}

const STATES = [
  ['placed', m.notebook_state_placed],
  ['check', m.notebook_state_check],
  ['lost', m.notebook_state_lost],
  ['elsewhere', m.notebook_state_elsewhere],
  ['bin', m.notebook_state_bin],
] as const;
