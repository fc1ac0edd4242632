import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = ['publication', 'contributor', 'deindexed_article'];

/**
 * What readers search in: one row for each work that they can read, with the words of its newest version. The database
 * keeps it, so that whatever changes a version, its byline or its standing changes it too, an erasure among others.
 */
export class ArticleSearch1790000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const language of ['norwegian', 'english', 'simple']) {
      await runner.query(`CREATE TEXT SEARCH CONFIGURATION words_${language} (COPY = ${language})`);
      await runner.query(`ALTER TEXT SEARCH CONFIGURATION words_${language} ALTER MAPPING FOR word, hword, hword_part WITH unaccent, ${language === 'simple' ? 'simple' : `${language}_stem`}`);
    }
    await runner.query(`
      CREATE FUNCTION words_in(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN language IN ('nb', 'nn', 'no') THEN 'words_norwegian' WHEN language = 'en' THEN 'words_english' ELSE 'words_simple' END::regconfig
    `);
    // A text as its language has it, and as it stands.
    await runner.query(`
      CREATE FUNCTION words_of(language text, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN to_tsvector(words_in(language), left(words, 100000)) || to_tsvector('words_simple', left(words, 100000))
    `);
    await runner.query(`CREATE AGGREGATE words_together(tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '')`);
    await runner.query(`
      CREATE TABLE article_index (
        submission_id integer NOT NULL CONSTRAINT pk_article_index PRIMARY KEY CONSTRAINT fk_article_index_submission_id REFERENCES submission(id) ON DELETE CASCADE,
        publication_id integer NOT NULL CONSTRAINT fk_article_index_publication_id REFERENCES publication(id) ON DELETE CASCADE,
        journal_id integer NOT NULL CONSTRAINT fk_article_index_journal_id REFERENCES journal(id),
        section_id integer NOT NULL CONSTRAINT fk_article_index_section_id REFERENCES section(id),
        published_at timestamptz NOT NULL,
        head tsvector NOT NULL,
        words tsvector NOT NULL
      )
    `);
    await runner.query('CREATE INDEX ix_article_index_publication_id ON article_index (publication_id)');
    await runner.query('CREATE INDEX ix_article_index_journal_id_published_at ON article_index (journal_id, published_at)');
    await runner.query('CREATE INDEX ix_article_index_words ON article_index USING gin (words) WITH (fastupdate = off)');
    // What ranks a work is short, so that ten thousand that share a word are ranked in a moment: its titles, names, keywords and DOI.
    await runner.query(`
      CREATE FUNCTION article_head(which integer) RETURNS tsvector LANGUAGE sql STABLE
      RETURN (SELECT
        setweight(coalesce((SELECT words_together(words_of(key, value)) FROM jsonb_each_text(p.title)), ''), 'A')
        || setweight(coalesce((SELECT words_together(words_of('', concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix)) || to_tsvector('simple', searchable(concat_ws(' ', c.given_name, c.middle_name, c.family_name))))
             FROM contributor c WHERE c.publication_id = p.id AND NOT EXISTS (SELECT FROM deindexed_article d WHERE d.submission_id = p.submission_id)), ''), 'A')
        || setweight(CASE WHEN p.doi IS NULL THEN ''::tsvector ELSE array_to_tsvector(ARRAY[lower(p.doi)]) END, 'A')
        || setweight(coalesce((SELECT words_together(words_of(k.key, word)) FROM jsonb_each(p.keywords) k, jsonb_array_elements_text(k.value) word), ''), 'B')
        || setweight(words_of(p.language, concat_ws(' ', p.reviewed_work->>'title', p.reviewed_work->>'authors')), 'B')
        FROM publication p WHERE p.id = which)
    `);
    await runner.query(`
      CREATE FUNCTION index_article(work integer) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE newest publication;
      BEGIN
        SELECT * INTO newest FROM publication WHERE submission_id = work AND status = 'published' ORDER BY version DESC LIMIT 1;
        IF newest.id IS NULL OR newest.kind = 'removal' THEN
          DELETE FROM article_index WHERE submission_id = work;
        ELSE
          INSERT INTO article_index (submission_id, publication_id, journal_id, section_id, published_at, head, words)
          SELECT work, newest.id, newest.journal_id, newest.section_id, coalesce(min(published_at), now()), head, head || rest
          FROM publication, article_head(newest.id) head, LATERAL (SELECT coalesce(words_together(words_of(key, value)), '') AS rest FROM jsonb_each_text(newest.abstract)) a
          WHERE submission_id = work AND status = 'published' GROUP BY head, rest
          ON CONFLICT (submission_id) DO UPDATE SET publication_id = excluded.publication_id, journal_id = excluded.journal_id, section_id = excluded.section_id, published_at = excluded.published_at, head = excluded.head, words = excluded.words;
        END IF;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION publication_index() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          IF OLD.status = 'published' THEN PERFORM index_article(OLD.submission_id) WHERE EXISTS (SELECT FROM submission WHERE id = OLD.submission_id); END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          IF NEW.status = 'published' THEN PERFORM index_article(NEW.submission_id); END IF;
        END IF;
        RETURN NULL;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION contributor_index() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE which integer;
      BEGIN
        FOREACH which IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.publication_id] WHEN 'DELETE' THEN ARRAY[OLD.publication_id] ELSE ARRAY[OLD.publication_id, NEW.publication_id] END LOOP
          PERFORM index_article(submission_id) FROM publication WHERE id = which AND status = 'published';
        END LOOP;
        RETURN NULL;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION deindexed_article_index() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM index_article(id) FROM submission WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.submission_id ELSE NEW.submission_id END;
        RETURN NULL;
      END $$
    `);
    for (const table of kept) await runner.query(`CREATE TRIGGER ${table}_index AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_index()`);
    // What a reader typed, as a question to the index: each word in any of its forms, as a name may be spelt, and as the beginning of a longer one. Words that say nothing in the reader's language are passed over, if there are others.
    await runner.query(`
      CREATE FUNCTION article_query(terms text[], language text) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
      DECLARE term text; plain tsquery; one tsquery; whole tsquery := ''; silent tsquery := '';
      BEGIN
        FOREACH term IN ARRAY terms LOOP
          plain := phraseto_tsquery('words_simple', term);
          IF term ~ '^10\\.\\d{4,9}/' THEN
            one := ('''' || replace(replace(lower(term), '\\', '\\\\'), '''', '''''') || '''')::tsquery;
          ELSE
            one := phraseto_tsquery('words_norwegian', term) || phraseto_tsquery('words_english', term) || plain || phraseto_tsquery('simple', searchable(term));
            IF numnode(plain) = 1 AND length(term) > 3 THEN one := one || (plain::text || ':*')::tsquery; END IF;
          END IF;
          IF numnode(phraseto_tsquery(CASE WHEN language = 'en' THEN 'english' ELSE 'norwegian' END::regconfig, term)) = 0 THEN silent := silent && one;
          ELSE whole := whole && one; END IF;
        END LOOP;
        RETURN CASE WHEN numnode(whole) = 0 THEN silent ELSE whole END;
      END $$
    `);
    await runner.query(`SELECT count(index_article(submission_id)) FROM (SELECT DISTINCT submission_id FROM publication WHERE status = 'published') p`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION article_query');
    for (const table of kept) {
      await runner.query(`DROP TRIGGER ${table}_index ON ${table}`);
      await runner.query(`DROP FUNCTION ${table}_index`);
    }
    await runner.query('DROP FUNCTION index_article');
    await runner.query('DROP FUNCTION article_head');
    await runner.query('DROP TABLE article_index');
    await runner.query('DROP AGGREGATE words_together(tsvector)');
    await runner.query('DROP FUNCTION words_of');
    await runner.query('DROP FUNCTION words_in');
    for (const language of ['norwegian', 'english', 'simple']) await runner.query(`DROP TEXT SEARCH CONFIGURATION words_${language}`);
  }
}
