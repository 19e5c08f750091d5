DROP INDEX `events_drawn`;--> statement-breakpoint
DROP INDEX `events_salience`;--> statement-breakpoint
ALTER TABLE `events` ADD `title_key_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `title_key_fr` text DEFAULT '' NOT NULL;--> statement-breakpoint
DROP TRIGGER `events_changed`;--> statement-breakpoint
UPDATE `events` SET `title_key_en` = title_key(`title`, 'en'), `title_key_fr` = title_key(`title`, 'fr');--> statement-breakpoint
CREATE TRIGGER `events_changed` AFTER UPDATE ON `events` WHEN new.`touched` IS old.`touched` BEGIN
	UPDATE `events` SET `touched` = (SELECT coalesce(max(`touched`), 0) + 1 FROM `events`) WHERE rowid = new.rowid;
END;--> statement-breakpoint
CREATE INDEX `events_titled_en` ON `events` (`title_key_en`,`number`);--> statement-breakpoint
CREATE INDEX `events_titled_fr` ON `events` (`title_key_fr`,`number`);
