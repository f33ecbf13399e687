import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import { m } from '../../messages/compiled/messages.js';
import { ExternalLink, hostOf } from '../shared/ExternalLink.tsx';
import styles from './CommentaryPage.module.css';

type Item = PageDataOf<'item'>['item'];

/** Where an item was read: whole addresses as links, all else as it was noted. */
export function ItemSources({ item }: { readonly item: Item }) {
  const { address, addressNoted, addressFound, moreAddresses = [], moreAddressesNoted } = item;
  return (
    <section>
      <h2>{m.item_where_read()}</h2>
      <ul className={styles.list}>
        {address !== undefined && <Address address={address} />}
        {addressNoted !== undefined && <li className={styles.found}>{m.address_noted({ address: addressNoted })}</li>}
        {address === undefined && addressNoted === undefined && <li className={styles.found}>{withoutAddress(item)}</li>}
        {moreAddresses.map((more) => (
          <Address key={more} address={more} />
        ))}
        {moreAddressesNoted !== undefined && <li className={styles.found}>{m.address_noted({ address: moreAddressesNoted })}</li>}
        {addressFound !== undefined && saysMore(item) && <li className={styles.found}>{m.item_found({ words: addressFound })}</li>}
      </ul>
    </section>
  );
}

function Address({ address }: { readonly address: string }) {
  const isWhole = /^https?:/.test(address) && URL.canParse(address);
  return isWhole ? (
    <li>
      <ExternalLink address={address}>{m.read_at({ host: hostOf(address) })}</ExternalLink>
    </li>
  ) : (
    <li className={styles.found}>{m.address_noted({ address })}</li>
  );
}

const withoutAddress = ({ read, outlet }: Item): string =>
  read === 'whole' && outlet === undefined ? m.item_source_not_shown() : m.item_address_not_known();

// Whether the address as it was found holds words beyond those that are shown already.
function saysMore({ addressFound = '', address = '', addressNoted = '', moreAddresses = [], moreAddressesNoted = '' }: Item): boolean {
  // The longest first, because one address may begin with another.
  const shown = [address, addressNoted, ...moreAddresses, moreAddressesNoted].toSorted((a, b) => b.length - a.length);
  const rest = shown.reduce((words, part) => (part === '' ? words : words.replaceAll(part, '')), addressFound);
  return /[^\s;,]/.test(rest);
}
