import type { Command } from '../../core/search/goToWords.ts';
import { m } from '../../messages/compiled/messages.js';

/** What a command is called. */
export function commandWords(command: Command): string {
  switch (command) {
    case 'language-en':
      return m.command_language({ language: m.english() });
    case 'language-id':
      return m.command_language({ language: m.indonesian() });
    case 'text-en':
      return m.command_text({ language: m.english() });
    case 'text-id':
      return m.command_text({ language: m.indonesian() });
    case 'text-both':
      return m.command_text_both();
    case 'scheme-system':
      return m.command_scheme({ scheme: m.scheme_system() });
    case 'scheme-light':
      return m.command_scheme({ scheme: m.scheme_light() });
    case 'scheme-dark':
      return m.command_scheme({ scheme: m.scheme_dark() });
    case 'scheme-contrast':
      return m.command_scheme({ scheme: m.scheme_contrast() });
    case 'print':
      return m.print();
    case 'export':
      return m.command_export();
    case 'import':
      return m.command_import();
    case 'shortcuts':
      return m.command_shortcuts();
  }
}
