import type { Said } from '@matome/domain/text/said.ts';
import type { ColumnType, RawBuilder } from 'kysely';

type SaidJson = RawBuilder<Said>;

/** A column read as text (`YYYY-MM-DD`), never as a Date: a calendar day has no time zone. */
export type Day = string | null;
export type Json<T = unknown> = ColumnType<T, string, string>;
export type JsonOrNull<T = unknown> = ColumnType<T | null, string | null, string | null>;

/** What a person is told; set by `saidColumn`. */
export type SaidColumn = ColumnType<Said, SaidJson, SaidJson>;
export type SaidColumnOrNull = ColumnType<Said | null, SaidJson | null, SaidJson | null>;

export type Role = 'owner' | 'staff' | 'viewer';
export type RunState = 'queued' | 'running' | 'succeeded' | 'partly' | 'failed';
export type Trigger = 'manual' | 'automatic';
