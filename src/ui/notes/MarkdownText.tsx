import { useMemo, type ReactNode } from 'react';
import type { Block, Inline } from '../../core/annotation/markdown/markdown.ts';
import { parseMarkdown } from '../../core/annotation/markdown/parseMarkdown.ts';
import { resolveNoteReference } from '../../core/annotation/markdown/resolveNoteReference.ts';
import { clauseEId } from '../../core/reference/eid.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './MarkdownText.module.css';

interface MarkdownTextProps {
  readonly text: string;
  /** The treaty that `[[art 4]]` speaks of. */
  readonly treatyId: TreatyId | undefined;
}

/** A note's text: no HTML ever, outward links by their host, references to clauses as links. */
export function MarkdownText({ text, treatyId }: MarkdownTextProps) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className={styles.text} dir="auto">
      <Blocks blocks={blocks} treatyId={treatyId} />
    </div>
  );
}

interface Within {
  readonly treatyId: TreatyId | undefined;
}

// A note's blocks never change their order under the reader's eyes: their place is their identity.
function Blocks({ blocks, treatyId }: Within & { readonly blocks: readonly Block[] }): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return blocks.map((block, index) => <BlockOf key={index} block={block} treatyId={treatyId} />);
}

function BlockOf({ block, treatyId }: Within & { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines inlines={block.children} treatyId={treatyId} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} treatyId={treatyId} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Blocks blocks={item} treatyId={treatyId} />
        </li>
      ));
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Inlines({ inlines, treatyId }: Within & { readonly inlines: readonly Inline[] }): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return inlines.map((inline, index) => <InlineOf key={index} inline={inline} treatyId={treatyId} />);
}

function InlineOf({ inline, treatyId }: Within & { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} treatyId={treatyId} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} treatyId={treatyId} />
        </em>
      );
    case 'link':
      return (
        <>
          <ExternalLink address={inline.href}>
            <Inlines inlines={inline.children} treatyId={treatyId} />
          </ExternalLink>{' '}
          <span className={styles.host}>({inline.host})</span>
        </>
      );
    case 'reference':
      return <Reference text={inline.text} treatyId={treatyId} />;
  }
}

function Reference({ text, treatyId }: Within & { readonly text: string }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const named = treatyId === undefined ? undefined : resolveNoteReference(text, catalogue, treatyId);
  if (!named) return `[[${text}]]`;
  const eId = clauseEId(named.eId);
  return (
    <PlaceLink
      to={{ view: 'clause', ui, treatyId: named.treatyId, eId }}
      {...(eId === named.eId ? {} : { hash: `#${named.eId}` })}
      data-preview=""
    >
      {text}
    </PlaceLink>
  );
}
