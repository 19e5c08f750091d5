ALTER TABLE `annotations` ADD `imported_by` text;--> statement-breakpoint
ALTER TABLE `annotations` ADD `via` text;--> statement-breakpoint
CREATE INDEX `annotations_via` ON `annotations` (`via`);