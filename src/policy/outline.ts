// Where each value of a YAML document stands, and what in it could surprise a reader: aliases, tags, odd keys, keys that are there twice.
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** Offsets into the text. */
export interface Place {
  readonly start: number;
  readonly key?: number;
  /** Of a scalar that is written: behind it. */
  readonly end?: number;
  /** Where the text itself starts, for scalars written on one line as they are. */
  readonly literal?: number;
  /** Of a mapping or a sequence: what is in it, by key or index. */
  readonly inner?: Map<string, Place>;
}

/** The key is known when the place is put into its mapping. */
type NewPlace = { -readonly [Name in keyof Place]: Place[Name] };

interface Frame {
  readonly inner: Map<string, Place>;
  readonly isMap: boolean;
  /** The key whose value comes next. */
  key: { readonly name: string; readonly at: number } | undefined;
}

type Refuse = (offset: number, message: string) => void;

/** Undefined for a text without a document. */
export function outlineOf(events: readonly Event[], text: string, refuse: Refuse): Place | undefined {
  const root: Frame = { inner: new Map(), isMap: false, key: undefined };
  const open: Frame[] = [root];
  let documents = 0;
  for (const event of events) {
    const frame = open.at(-1) ?? root;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++documents === 2) refuse(startOfNext(events, event), 'expected one document, got several');
        open.push({ ...root });
        break;
      case EVENT_ID.POP:
        open.pop();
        break;
      case EVENT_ID.ALIAS:
        refuse(event.anchorStart - 1, 'anchors and aliases are not supported');
        add(frame, { start: event.anchorStart - 1 });
        break;
      case EVENT_ID.SCALAR:
        addScalar(frame, event, text, refuse);
        break;
      default: {
        marks(event, event.start, refuse);
        const inner = new Map<string, Place>();
        if (isKey(frame)) refuse(event.start, 'expected a plain text as key');
        add(frame, { start: event.start, inner });
        open.push({ inner, isMap: event.type === EVENT_ID.MAPPING, key: undefined });
      }
    }
  }
  return root.inner.get('0');
}

const isKey = (frame: Frame): boolean => frame.isMap && frame.key === undefined;

function addScalar(frame: Frame, event: ScalarEvent, text: string, refuse: Refuse): void {
  const start = event.valueStart >= 0 ? event.valueStart - quote(event) : (frame.key?.at ?? 0);
  marks(event, start, refuse);
  if (!isKey(frame)) {
    const place: NewPlace = { start };
    const literal = literalStart(event, text);
    if (event.valueStart >= 0) place.end = event.valueEnd + quote(event);
    if (literal !== undefined) place.literal = literal;
    add(frame, place);
    return;
  }
  const name = getScalarValue(text, event);
  if (frame.inner.has(name)) refuse(start, `\`${name}\` is there twice`);
  if (name === '__proto__' || (event.style === SCALAR_STYLE.PLAIN && /^(?:|~|null|Null|NULL)$/.test(name)))
    refuse(start, 'expected a plain text as key');
  frame.key = { name, at: start };
}

function add(frame: Frame, place: NewPlace): void {
  if (!frame.isMap) frame.inner.set(String(frame.inner.size), place);
  else if (frame.key) {
    place.key = frame.key.at;
    frame.inner.set(frame.key.name, place);
    frame.key = undefined;
  } else frame.key = { name: '', at: place.start };
}

function marks(event: Exclude<Event, { type: 1 | 5 | 6 }>, start: number, refuse: Refuse): void {
  if (event.tagStart >= 0) refuse(start, 'tags such as `!x` are not supported');
  if (event.anchorStart >= 0) refuse(start, 'anchors and aliases are not supported');
}

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
/** The value's range leaves the quotes out. */
const quote = (event: ScalarEvent): number => (isQuoted(event) ? 1 : 0);

function literalStart(event: ScalarEvent, text: string): number | undefined {
  if (event.valueStart < 0 || (event.style !== SCALAR_STYLE.PLAIN && !isQuoted(event))) return undefined;
  // `fast`: the value is that piece of the text.
  if (event.fast) return event.valueStart;
  return getScalarValue(text, event) === text.slice(event.valueStart, event.valueEnd) ? event.valueStart : undefined;
}

/** Where the first value of the document stands. */
function startOfNext(events: readonly Event[], document: Event): number {
  const next = events[events.indexOf(document) + 1];
  return next === undefined || !('start' in next) ? 0 : next.start;
}
