DROP INDEX `revisions_event`;--> statement-breakpoint
ALTER TABLE `revisions` RENAME TO `old_revisions`;
