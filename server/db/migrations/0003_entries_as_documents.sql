ALTER TABLE `knowledge_entries` DROP COLUMN `phrasings`;--> statement-breakpoint
ALTER TABLE `knowledge_entries` DROP COLUMN `answer`;