import { useMemo, type ReactNode } from 'react';
import type { Block, Inline } from '../../core/annotation/markdown/markdown.ts';
import { namedInNote, type NamedInNote } from '../../core/annotation/markdown/namedInNote.ts';
import { parseMarkdown } from '../../core/annotation/markdown/parseMarkdown.ts';
import { resolveNoteReference } from '../../core/annotation/markdown/resolveNoteReference.ts';
import { clauseEId } from '../../core/reference/eid.ts';
import { asTextLink } from '../../core/reference/textLink.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { ExternalLink } from '../shared/ExternalLink.tsx';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './MarkdownText.module.css';

interface MarkdownTextProps {
  readonly text: string;
  /** The treaty that `[[art 4]]` and "Article 4" speak of. */
  readonly treatyId: TreatyId | undefined;
}

/** A note's text: no HTML ever, outward links by their host, what it names as links, in `[[…]]` or plainly. */
export function MarkdownText({ text, treatyId }: MarkdownTextProps) {
  const catalogue = useAppStore(selectCatalogue);
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  const links = useMemo(
    () => (treatyId === undefined ? NONE : namedInNote(blocks, catalogue, treatyId).links),
    [blocks, catalogue, treatyId],
  );
  return (
    <div className={styles.text} dir="auto">
      <Blocks blocks={blocks} within={{ treatyId, links }} />
    </div>
  );
}

const NONE: NamedInNote['links'] = new Map();

interface Within {
  readonly treatyId: TreatyId | undefined;
  readonly links: NamedInNote['links'];
}

// A note's blocks never change their order under the reader's eyes: their place is their identity.
function Blocks({ blocks, within }: { readonly blocks: readonly Block[]; readonly within: Within }): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return blocks.map((block, index) => <BlockOf key={index} block={block} within={within} />);
}

function BlockOf({ block, within }: { readonly block: Block; readonly within: Within }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines inlines={block.children} within={within} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} within={within} />
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
          <Blocks blocks={item} within={within} />
        </li>
      ));
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Inlines({ inlines, within }: { readonly inlines: readonly Inline[]; readonly within: Within }): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key
  return inlines.map((inline, index) => <InlineOf key={index} inline={inline} within={within} />);
}

function InlineOf({ inline, within }: { readonly inline: Inline; readonly within: Within }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return <NamingText inline={inline} text={inline.text} within={within} />;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} within={within} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} within={within} />
        </em>
      );
    case 'link':
      return (
        <>
          <ExternalLink address={inline.href}>
            <Inlines inlines={inline.children} within={within} />
          </ExternalLink>{' '}
          <span className={styles.host}>({inline.host})</span>
        </>
      );
    case 'reference':
      return <Reference text={inline.text} treatyId={within.treatyId} />;
  }
}

function NamingText({
  inline,
  text,
  within: { treatyId, links },
}: {
  readonly inline: Inline;
  readonly text: string;
  readonly within: Within;
}) {
  const found = links.get(inline);
  return found && treatyId !== undefined ? (
    <LinkedText text={text} links={found.map((reference) => asTextLink(reference, treatyId))} home={treatyId} />
  ) : (
    text
  );
}

function Reference({ text, treatyId }: Pick<Within, 'treatyId'> & { readonly text: string }) {
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
