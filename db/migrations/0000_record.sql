CREATE TABLE `commitments` (
	`event_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`by_parties` text NOT NULL,
	`to_parties` text NOT NULL,
	`what` text NOT NULL,
	`due` text,
	`state` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `event_parties` (
	`event_id` text NOT NULL,
	`party` text NOT NULL,
	`role` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `party`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`party`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_parties_party` ON `event_parties` (`party`,`event_id`);--> statement-breakpoint
CREATE TABLE `event_topics` (
	`event_id` text NOT NULL,
	`topic` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `topic`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_topics_topic` ON `event_topics` (`topic`,`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`level` text,
	`edtf` text NOT NULL,
	`when_kind` text NOT NULL,
	`earliest_start` integer,
	`latest_start` integer,
	`earliest_end` integer,
	`latest_end` integer,
	`drawn_from` integer NOT NULL,
	`drawn_to` integer NOT NULL,
	`listed_day` integer NOT NULL,
	`place_name` text,
	`place_country` text,
	`within_id` text,
	`salience` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`place_country`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_listed` ON `events` (`listed_day`,`drawn_to`,`id`);--> statement-breakpoint
CREATE INDEX `events_drawn` ON `events` (`drawn_from`,`drawn_to`);--> statement-breakpoint
CREATE INDEX `events_salience` ON `events` (`salience`,`drawn_from`,`drawn_to`);--> statement-breakpoint
CREATE INDEX `events_within` ON `events` (`within_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`field` text NOT NULL,
	`basis` text NOT NULL,
	`source` text,
	`start` integer,
	`end` integer,
	`exact` text,
	`prefix` text,
	`suffix` text,
	`note` text,
	`value` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_event` ON `evidence` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `evidence_source` ON `evidence` (`source`,`start`,`end`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `participants` (
	`event_id` text NOT NULL,
	`person` text NOT NULL,
	`office` text,
	`party` text,
	`role` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participants_person` ON `participants` (`person`,`event_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`names` text NOT NULL,
	`aliases` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`aliases` text NOT NULL,
	`note` text
);
--> statement-breakpoint
CREATE TABLE `relations` (
	`event_id` text NOT NULL,
	`other_id` text NOT NULL,
	`how` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `other_id`, `how`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `relations_other` ON `relations` (`other_id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`why` text,
	`before` text,
	`after` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_event` ON `revisions` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`title_basis` text NOT NULL,
	`publisher` text NOT NULL,
	`publisher_basis` text NOT NULL,
	`language` text NOT NULL,
	`published_edtf` text NOT NULL,
	`published_note` text NOT NULL,
	`url` text,
	`sha256` text NOT NULL,
	`normaliser` text NOT NULL,
	`text` text NOT NULL,
	`raw` blob,
	`furniture` text NOT NULL,
	`slips` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL
);
