// HTML written by hand: everything that is put into it is escaped unless it is markup already. Pure.
import { visible } from '../paint.ts';

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | readonly Piece[] | undefined;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => visible(text).replaceAll(/[&<>"']/g, sign => signs[sign] ?? sign);

function textOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(Math.round(piece * 100) / 100);
  return piece.map(textOf).join('');
}

export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(strings.reduce((all, string, index) => all + textOf(pieces[index - 1]) + string));
