// Colours for people at a terminal. Nothing is coloured where nobody looks or NO_COLOR is set.
import type { DecisionEffect } from './decision.ts';
import type { Verdict } from './tier.ts';

export type Colour = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'grey' | 'bold';
export type Paint = (colour: Colour, text: string) => string;

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  grey: [90, 39],
  bold: [1, 22],
};

export const painted: Paint = (colour, text) => `\u001b[${codes[colour][0]}m${text}\u001b[${codes[colour][1]}m`;
export const plain: Paint = (_, text) => text;

/** Whether a stream wants colours: a terminal, and neither NO_COLOR nor a dumb terminal. FORCE_COLOR overrules. */
export const paintFor = (isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint =>
  env.FORCE_COLOR || (isTerminal && !env.NO_COLOR && env.TERM !== 'dumb') ? painted : plain;

export const tierColour: Readonly<Record<Verdict, Colour>> = {
  'read-only': 'green',
  'write-safe': 'green',
  'privileged-write': 'yellow',
  unknown: 'magenta',
  deployment: 'yellow',
  destructive: 'red',
};
export const effectColour: Readonly<Record<DecisionEffect, Colour>> = {
  allow: 'green',
  ask: 'yellow',
  approve: 'magenta',
  deny: 'red',
};

/** Control characters of a call shown so that they cannot change the terminal. */
export const visible = (text: string): string =>
  text
    .replaceAll(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('\n', '⏎');
