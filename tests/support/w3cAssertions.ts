import { Ajv, type ValidateFunction } from 'ajv';
import { isIri, parseDateTime } from '../../src/core/annotation/interchange/plainValues.ts';
import { readCase, readCases } from './casesFolder.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const asObject = (value: unknown): { [key: string]: Json } => value as { [key: string]: Json }; // the schemas are objects

/** A draft-04 schema as ajv reads it: its name and draft are given otherwise, and beside `$ref` nothing counts, as draft 4 says. */
function withoutDraft(value: Json, beside$ref: 'ignored' | 'counted'): Json {
  if (Array.isArray(value)) return value.map((one) => withoutDraft(one, beside$ref));
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$ref === 'string' && beside$ref === 'ignored') return { $ref: value.$ref };
  // In draft 4 a flag beside `minimum`.
  if (value.exclusiveMinimum === true) return withoutDraft({ ...value, exclusiveMinimum: value.minimum ?? 0 }, beside$ref);
  const entries = Object.entries(value).filter(([key]) => key !== '$schema');
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutDraft(part, beside$ref)]));
}

/** An assertion that every Web Annotation must meet. */
export interface Must {
  readonly name: string;
  readonly isMet: (annotation: unknown) => boolean;
}

/**
 * The assertions of the Web Annotation test suite that every annotation must meet. Draft 4 ignores what stands beside `$ref`; newer
 * validators count it, which is stricter here and there, so both ways can be asked for.
 */
export function loadMusts(beside$ref: 'ignored' | 'counted'): Must[] {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addFormat('uri', isIri);
  ajv.addFormat('date-time', (value: string) => parseDateTime(value) !== undefined);
  for (const [name, bytes] of readCases('w3c/definitions')) {
    const { id: _, ...schema } = asObject(JSON.parse(new TextDecoder().decode(bytes)));
    ajv.addSchema(asObject(withoutDraft(schema, beside$ref)), name);
  }
  const names = asObject(readCase('w3c/assertions/annotationMusts.test')).assertions as string[]; // as the suite lists them
  return names.map((listed): Must => {
    const name = listed.replace(/^annotations\//, '');
    const { id: __, ...schema } = asObject(readCase(`w3c/assertions/${name}`));
    const validate: ValidateFunction = ajv.compile(asObject(withoutDraft(schema, beside$ref)));
    const expected = schema.expectedResult !== 'invalid';
    return { name, isMet: (annotation) => validate(annotation) === expected };
  });
}
