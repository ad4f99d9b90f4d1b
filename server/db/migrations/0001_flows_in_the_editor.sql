CREATE TABLE `flow_transcripts` (
	`flow_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`transcript` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`flow_id`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `flows` ADD `archived` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `flows` ADD `saved_by` text;--> statement-breakpoint
ALTER TABLE `flows` ADD `saved_tab` text;--> statement-breakpoint
ALTER TABLE `flows` ADD `saved_at` integer;--> statement-breakpoint
CREATE INDEX `conversations_flow` ON `conversations` (`flow_id`,`created_at`);