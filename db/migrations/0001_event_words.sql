CREATE VIRTUAL TABLE `event_words` USING fts5(event_id UNINDEXED, words, tokenize='unicode61 remove_diacritics 2');
