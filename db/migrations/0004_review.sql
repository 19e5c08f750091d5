CREATE TABLE `set_aside` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
DROP INDEX `revisions_at`;--> statement-breakpoint
DROP INDEX `revisions_who`;--> statement-breakpoint
CREATE INDEX `revisions_act` ON `revisions` (`act`,`at`,`record_kind`,`record_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_kind` ON `revisions` (`record_kind`,`at`,`record_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_at` ON `revisions` (`at`,`record_kind`,`record_id`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_who` ON `revisions` (`who`,`at`,`record_kind`,`record_id`,`number`);--> statement-breakpoint
CREATE INDEX `evidence_value` ON `evidence` (`event_id`) WHERE "evidence"."value" is not null;--> statement-breakpoint
CREATE INDEX `sources_draft` ON `sources` (`id`) WHERE "sources"."state" = 'draft';--> statement-breakpoint
CREATE INDEX `sources_corrected` ON `sources` (`id`,`edition`) WHERE "sources"."edition" > 1;--> statement-breakpoint
CREATE INDEX `annotations_motivation` ON `annotations` (`motivation`,`state`,`made_at`);