/** A note as a file of W3C Web Annotations has it, on words of a clause of the 2024 treaty. */
export interface FileNote {
  readonly id: string;
  readonly eId: string;
  readonly exact: string;
  readonly body?: string;
  readonly tags?: readonly string[];
}

const SOURCE = 'https://elsewhere.example/en/ru-kp-2024';

/** A file of annotations that any program could have written. */
export function noteFile(notes: readonly FileNote[]): string {
  return JSON.stringify(
    notes.map(({ id, eId, exact, body = '', tags = [] }) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:example:${id}`,
      type: 'Annotation',
      created: '2026-11-01T10:00:00Z',
      body: [
        { type: 'TextualBody', value: body, format: 'text/markdown', purpose: 'commenting' },
        ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
      ],
      target: {
        source: SOURCE,
        selector: { type: 'FragmentSelector', value: eId, refinedBy: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } },
      },
    })),
  );
}

/** The file in the form that Playwright gives to a field for files. */
export const asUpload = (text: string, name = 'notes.jsonld') => ({ name, mimeType: 'application/ld+json', buffer: Buffer.from(text) });
