import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { messageIdOf } from './message-id.js';
import { Message } from './message.entity.js';

/** Told, in the same transaction, of a mail that did not reach anyone. */
type Listener = (message: Message, status: string) => Promise<void>;

/** Mail that came back: it is settled as failed, once, and whoever has to do with it is told. */
@Injectable()
export class Bounces {
  private readonly listeners: Listener[] = [];

  constructor(private readonly database: Database, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The mail with this random name in its Message-ID and on its envelope. */
  async named(name: string): Promise<{ id: number } | null> {
    return this.database.one<{ id: number }>('select id from message where message_id = $1 and sent_at is not null', [messageIdOf(name, this.config.publicUrl)]);
  }

  async came(id: number, status: string): Promise<void> {
    await this.database.transaction(async () => {
      const settled = await this.database.execute('update message set failed_at = $2, failure = $3 where id = $1 and failed_at is null', [id, this.clock.now(), status]);
      if (settled === 0) return;
      const message = await this.database.manager.findOneByOrFail(Message, { id });
      for (const listener of this.listeners) await listener(message, status);
    });
  }
}
