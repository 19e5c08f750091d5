UPDATE `events` SET `number` = rowid, `touched` = rowid;--> statement-breakpoint
CREATE TRIGGER `events_added` AFTER INSERT ON `events` WHEN new.`number` IS NULL BEGIN
	UPDATE `events` SET
		`number` = (SELECT coalesce(max(`number`), 0) + 1 FROM `events`),
		`touched` = (SELECT coalesce(max(`touched`), 0) + 1 FROM `events`)
	WHERE rowid = new.rowid;
END;--> statement-breakpoint
CREATE TRIGGER `events_changed` AFTER UPDATE ON `events` WHEN new.`touched` IS old.`touched` BEGIN
	UPDATE `events` SET `touched` = (SELECT coalesce(max(`touched`), 0) + 1 FROM `events`) WHERE rowid = new.rowid;
END;--> statement-breakpoint
ALTER TABLE `event_words` RENAME TO `old_words`;--> statement-breakpoint
CREATE VIRTUAL TABLE event_words USING fts5(event_id UNINDEXED, words, tokenize='unicode61 remove_diacritics 2');--> statement-breakpoint
INSERT INTO `event_words` (rowid, `event_id`, `words`)
SELECT `number`, `event_id`, `words` FROM `old_words` JOIN `events` ON `id` = `event_id` ORDER BY `number`;--> statement-breakpoint
DROP TABLE `old_words`;
