// The policy in force as plain data: what compilation makes, the snapshot stores and evaluation reads.
import type { Approval, DecisionEffect, Layer, Obligation } from '../decision.ts';
import type { EnvironmentPatterns, TargetKind } from '../facts.ts';
import type { Sensitivity } from '../request.ts';
import type { Tier } from '../tier.ts';
import type { Stage } from './ladder.ts';
import type { TimeWindow } from './time-window.ts';
import type { TokenSource } from './token-sources.ts';

/** Raised whenever the meaning of the data changes; a snapshot of another format is not read. */
export const policySetFormat = 4;

/** Globs with braces expanded. A value matches when it matches one of `any` (or `any` is empty) and none of `none`. */
export interface Patterns {
  readonly any: readonly string[];
  /** Missing: none, as nearly always; a snapshot of many rules is the shorter for it. */
  readonly none?: readonly string[];
}

export const plainAttributes = [
  'tier',
  'action',
  'command',
  'environment',
  'branch',
  'path',
  'place',
  'effects',
  'tool',
  'host',
  'agent',
  'sensitivity',
  'role',
  'evidence',
  'intent',
  'permissionMode',
] as const;
/** What a rule can look at. `unread` is matched as `true` or `false`. */
export type Attribute =
  | (typeof plainAttributes)[number]
  | 'unread'
  | 'mcp.server'
  | 'mcp.tool'
  | `target.${TargetKind}`;

export interface CompiledRule {
  readonly id: string;
  readonly effect: DecisionEffect;
  readonly line: number;
  readonly match: Readonly<Partial<Record<Attribute, Patterns>>>;
  readonly time?: TimeWindow;
  /** CEL. */
  readonly when?: string;
  readonly unless?: string;
  readonly reason?: string;
  readonly obligations?: readonly Obligation[];
  readonly approval?: Approval;
}

export type FileLayer = Exclude<Layer, 'built-in'>;

export interface PolicyLayer {
  readonly layer: FileLayer;
  readonly file: string;
  /** Untrusted files only tighten. */
  readonly trusted: boolean;
  readonly stage?: Stage;
  readonly rules: readonly CompiledRule[];
  /** Only ever filled from the organization's file. */
  readonly limits: readonly CompiledRule[];
  /** What each declared intent makes plausible. */
  readonly intents?: readonly IntentBinding[];
}

/** Missing patterns: anything fits. */
export interface IntentBinding {
  readonly intent: string;
  readonly tier?: Patterns;
  readonly action?: Patterns;
  readonly environment?: Patterns;
}

export interface BrokenFile {
  readonly layer: FileLayer;
  readonly file: string;
  /** The first problem, with `file:line:column` in front. */
  readonly message: string;
}

export interface PolicySet {
  readonly format: typeof policySetFormat;
  readonly mode: 'enforce' | 'observe';
  readonly hostPrompts: 'lift' | 'keep';
  /** Most specific first: project, user, organization. */
  readonly layers: readonly PolicyLayer[];
  readonly broken: readonly BrokenFile[];
  readonly environments: EnvironmentPatterns;
  /** Most specific first. */
  readonly commands: readonly { readonly pattern: string; readonly tier: Tier }[];
  /** Role → who has it: `os:maria`, `oidc:sub=…`, `git:maria@example.com`; globs. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly protectedBranches: readonly string[];
  readonly sensitivity: {
    /** Where no repository entry matches. */
    readonly base: Sensitivity;
    /** Said by the user's and a trusted project's file, which may only raise. */
    readonly atLeast: Sensitivity;
    readonly repositories: readonly RepositoryEntry[];
    /** Folders of this repository that are more sensitive than the rest, as its own files say. */
    readonly folders: readonly FolderEntry[];
  };
  /** What an untrusted project file says about itself. Heard beside the rest, never in place of it. */
  readonly untrusted?: {
    readonly sensitivity: Sensitivity;
    readonly protectedBranches: readonly string[];
    readonly folders: readonly FolderEntry[];
  };
  /** Whose tokens count. Only from the organization's file: whoever names an issuer can make anybody of himself. */
  readonly identity?: { readonly tokens: readonly TokenSource[] };
  /** An intent that the organization sets, or the variable in which its CI does. */
  readonly managedIntent?: { readonly fixed?: string; readonly variable?: string };
  /** Where `notify` tells what happened. Only of trusted files. */
  readonly channels: Readonly<Record<string, Channel>>;
  /** Whether any rule has a CEL condition, so that an evaluator is needed. */
  readonly conditions: boolean;
  readonly warnings: readonly string[];
  /** Files that a policy extends. A change in one of them changes the policy. */
  readonly extended: readonly string[];
  /** SHA-256 over the files in force, first 16 hex digits. */
  readonly digest: string;
}

/** The address, or the variable that holds it. */
export interface Channel {
  readonly webhook?: string;
  readonly variable?: string;
}

export interface RepositoryEntry {
  readonly remote?: readonly string[];
  readonly path?: readonly string[];
  readonly owner?: readonly string[];
  /** Only these folders of it. */
  readonly folder?: readonly string[];
  readonly sensitivity: Sensitivity;
}

export interface FolderEntry {
  readonly folder: readonly string[];
  readonly sensitivity: Sensitivity;
}
