ALTER TABLE `events` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `touched` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `events_number` ON `events` (`number`);--> statement-breakpoint
CREATE INDEX `events_touched` ON `events` (`touched`);--> statement-breakpoint
CREATE INDEX `events_numbered` ON `events` (`id`,`number`);