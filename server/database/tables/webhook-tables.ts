import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, SaidColumnOrNull } from './column-types.ts';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';
export type DisabledBecause = 'gone' | 'failing';

export type WebhookTables = {
  webhook_endpoint: {
    account_id: string;
    id: string;
    url: string;
    description: string;
    events: string[];
    enabled: boolean;
    disabled_because: DisabledBecause | null;
    secrets: Buffer;
    former_secret_until: Date | null;
    failing_since: Date | null;
    failures: Generated<number>;
    resting_until: Date | null;
    created_at: Date;
  };
  webhook_delivery: {
    account_id: string;
    id: string;
    position: GeneratedAlways<string>;
    endpoint_id: string;
    event_id: string;
    type: string;
    about: string | null;
    data: Json;
    occurred_at: Date;
    state: DeliveryState;
    attempts: Generated<number>;
    due_at: Date;
    ended_at: Date | null;
  };
  webhook_attempt: {
    account_id: string;
    delivery_id: string;
    id: string;
    at: Date;
    status: number | null;
    latency_ms: number;
    answer: string | null;
    error: SaidColumnOrNull;
  };
};
