/** A language that the interface speaks. */
export type Ui = 'en' | 'id';

/** What the interface says, as a reader of each language knows it. Written out here, so that a wrong message fails a test. */
export const WORDS = {
  en: {
    article: 'Article',
    preamble: 'Preamble',
    clauses: 'Clauses',
    clauseBar: 'Move between clauses',
    steps: 'Previous and next',
    english: 'English',
    indonesian: 'Indonesian',
    both: 'Both languages',
    copy: 'Copy',
    copyLink: 'Copy link',
    copiedText: 'The clause is copied, with its source line.',
    copiedLink: 'The link is copied.',
    close: 'Close',
    menu: 'Menu',
    dark: 'Dark',
    contrast: 'High contrast',
    largest: 'Largest',
    skip: 'Skip to the text',
    rendering: "Pasal's rendering, not an authentic text",
    continueAt: 'Continue at',
    numberOpen: 'Article number not confirmed',
    open: 'Not confirmed',
    report: 'Report a mistake',
    about: 'Sources and method',
  },
  id: {
    article: 'Pasal',
    preamble: 'Pembukaan',
    clauses: 'Pasal',
    clauseBar: 'Berpindah antarpasal',
    steps: 'Sebelumnya dan berikutnya',
    english: 'Bahasa Inggris',
    indonesian: 'Bahasa Indonesia',
    both: 'Keduanya',
    copy: 'Salin',
    copyLink: 'Salin tautan',
    copiedText: 'Pasal tersalin, beserta baris sumbernya.',
    copiedLink: 'Tautan tersalin.',
    close: 'Tutup',
    menu: 'Menu',
    dark: 'Gelap',
    contrast: 'Kontras tinggi',
    largest: 'Terbesar',
    skip: 'Langsung ke teks',
    rendering: 'Sajian Pasal, bukan teks autentik',
    continueAt: 'Lanjutkan di',
    numberOpen: 'Nomor pasal belum terkonfirmasi',
    open: 'Belum terkonfirmasi',
    report: 'Laporkan kesalahan',
    about: 'Sumber dan metode',
  },
} as const satisfies Record<Ui, Record<string, string>>;

/** The languages of the interface. */
export const UIS = ['en', 'id'] as const;

/** The heading that a clause's page must have, read from its address: `/en/ru-kp-2024/art_4` is "Article 4". */
export function headingAt(address: string): string {
  const [, ui, , eId = ''] = address.split('/');
  const words = WORDS[ui === 'id' ? 'id' : 'en'];
  return eId === 'preamble' ? words.preamble : `${words.article} ${eId.replace('art_', '')}`;
}
