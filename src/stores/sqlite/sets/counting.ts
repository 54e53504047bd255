import type { Statements } from '../database/statements.js'

/**
 * How many records of a generation are not withdrawn, kept by the database itself with each record: counting anew would
 * read them all. Records are removed from replaced generations only, whose number nobody asks for.
 */
export const countingSchema = `
  ALTER TABLE generations ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
  UPDATE generations SET held = (SELECT count(*) FROM records WHERE generation = number AND withdrawn = 0);

  CREATE TRIGGER record_added AFTER INSERT ON records WHEN NEW.withdrawn = 0 BEGIN
    UPDATE generations SET held = held + 1 WHERE number = NEW.generation;
  END;
  CREATE TRIGGER record_withdrawn AFTER UPDATE OF withdrawn ON records WHEN NEW.withdrawn > OLD.withdrawn BEGIN
    UPDATE generations SET held = held - 1 WHERE number = NEW.generation;
  END;
  CREATE TRIGGER record_brought_back AFTER UPDATE OF withdrawn ON records WHEN NEW.withdrawn < OLD.withdrawn BEGIN
    UPDATE generations SET held = held + 1 WHERE number = NEW.generation;
  END;
`

/** Live records that are not withdrawn. */
export function recordCount(sql: Statements): number {
  const query = 'SELECT held FROM generations WHERE number = (SELECT live_generation FROM content)'
  return sql.one<{ held: number }>(query)?.held ?? 0
}
