CREATE TABLE `revisions` (
	`record_kind` text NOT NULL,
	`record_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`act` text NOT NULL,
	`why` text,
	`state` text,
	`before` text,
	`after` text NOT NULL,
	PRIMARY KEY(`record_kind`, `record_id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `revisions_at` ON `revisions` (`at`);--> statement-breakpoint
CREATE INDEX `revisions_who` ON `revisions` (`who`,`at`);--> statement-breakpoint
CREATE TABLE `source_editions` (
	`source` text NOT NULL,
	`number` integer NOT NULL,
	`sha256` text NOT NULL,
	`normaliser` text NOT NULL,
	`text` text NOT NULL,
	`raw` blob,
	`furniture` text NOT NULL,
	`slips` text NOT NULL,
	`replaced_at` integer NOT NULL,
	PRIMARY KEY(`source`, `number`),
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `access_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`suspended_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `annotations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`field` text,
	`source` text,
	`edition` integer,
	`start` integer,
	`end` integer,
	`exact` text,
	`prefix` text,
	`suffix` text,
	`motivation` text NOT NULL,
	`body` text NOT NULL,
	`language` text,
	`reply_to` text,
	`audience` text NOT NULL,
	`state` text NOT NULL,
	`made_by` text NOT NULL,
	`creator_name` text NOT NULL,
	`made_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `annotations_event` ON `annotations` (`event_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `annotations_source` ON `annotations` (`source`,`start`);--> statement-breakpoint
CREATE INDEX `annotations_reply` ON `annotations` (`reply_to`);--> statement-breakpoint
CREATE INDEX `annotations_state` ON `annotations` (`state`,`made_at`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`external_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `credentials_account` ON `credentials` (`account_id`);--> statement-breakpoint
CREATE TABLE `presence` (
	`event_id` text NOT NULL,
	`account_id` text NOT NULL,
	`page` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `account_id`, `page`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saves` (
	`key` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saves_at` ON `saves` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `events` ADD `state` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `events` ADD `made_by` text DEFAULT 'load' NOT NULL;--> statement-breakpoint
CREATE INDEX `events_state` ON `events` (`state`,`id`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `edition` integer;--> statement-breakpoint
ALTER TABLE `sources` ADD `state` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `made_by` text DEFAULT 'load' NOT NULL;--> statement-breakpoint
INSERT INTO `revisions` (`record_kind`, `record_id`, `number`, `at`, `who`, `act`, `why`, `state`, `before`, `after`)
SELECT 'event', `event_id`, `number`, `at`, `who`, iif(`who` = 'load', 'load', 'save'), `why`, 'published', `before`, `after` FROM `old_revisions`;--> statement-breakpoint
DROP TABLE `old_revisions`;--> statement-breakpoint
UPDATE `evidence` SET `edition` = 1 WHERE `source` IS NOT NULL;
