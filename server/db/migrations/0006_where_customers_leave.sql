CREATE TABLE `alert_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`subject` text NOT NULL,
	`begun_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer,
	`details` text NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`acknowledged_by` text,
	`acknowledged_at` integer
);
--> statement-breakpoint
CREATE INDEX `alerts_open` ON `alerts` (`ended_at`,`rule_id`,`subject`);--> statement-breakpoint
CREATE INDEX `alerts_begun` ON `alerts` (`begun_at`);--> statement-breakpoint
CREATE TABLE `rollup_marks` (
	`flow_id` text NOT NULL,
	`day` integer NOT NULL,
	`changes` integer NOT NULL,
	PRIMARY KEY(`flow_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `rollups` (
	`segment` integer NOT NULL,
	`hours` integer NOT NULL,
	`span` integer NOT NULL,
	`node` text NOT NULL,
	`became` text NOT NULL,
	`outlet` text NOT NULL,
	`visits` integer NOT NULL,
	`conversations` integer NOT NULL,
	PRIMARY KEY(`segment`, `hours`, `span`, `node`, `became`, `outlet`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `segments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scope` text NOT NULL,
	`flow_id` text NOT NULL,
	`version` integer NOT NULL,
	`channel` text NOT NULL,
	`locale` text NOT NULL,
	`returned` integer NOT NULL,
	`attributes` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_of` ON `segments` (`flow_id`,`version`,`channel`,`locale`,`returned`,`attributes`,`scope`);--> statement-breakpoint
CREATE TABLE `visits` (
	`conversation_id` text NOT NULL,
	`seq` integer NOT NULL,
	`segment` integer NOT NULL,
	`begun_at` integer NOT NULL,
	`node` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	`became` text NOT NULL,
	`outlet` text NOT NULL,
	`first` integer NOT NULL,
	`waited` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `visits_waited` ON `visits` (`node`,`begun_at`,`segment`) WHERE waited = 1;--> statement-breakpoint
ALTER TABLE `conversations` ADD `segment` integer;--> statement-breakpoint
CREATE INDEX `conversations_uncounted` ON `conversations` (`created_at`) WHERE segment is null;