import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/marks.js';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { Download } from '../platform/web/answers.js';
import { sandboxed } from '../platform/web/headers.js';
import { Context, type RequestContext } from '../platform/web/request.js';
import { found } from '../platform/web/problems.js';
import { journalsUrls } from './urls.js';

@Controller()
export class LogoController {
  constructor(private readonly database: Database, private readonly store: FileStore) {}

  /** Somebody's upload: a picture and nothing else, wherever it is opened (X36). */
  @Get(journalsUrls.logo.pattern)
  @Public()
  async logo(@Context() context: RequestContext): Promise<Download> {
    const file = found(await this.database.one<{ key: string; size: string; mediaType: string }>(
      'select f.key, f.size, f.media_type as "mediaType" from journal j join stored_file f on f.id = j.logo_file_id where j.id = $1', [found(context.journal).id],
    ));
    return new Download({
      stream: this.store.read(file.key), size: Number(file.size), mediaType: file.mediaType,
      headers: { ...sandboxed, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=86400' },
    });
  }
}
