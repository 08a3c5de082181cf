namespace Assistant.Storage;

/// <summary>
/// The tables, in the versions in which they came to be: each is applied once, in order, and never changed afterwards. One text for both
/// engines; what they write differently stands as a word with a dollar.
/// </summary>
public static class StateSchema
{
    // Databases of before there were versions hold these tables already.
    private const string First = """
        CREATE TABLE IF NOT EXISTS handled (activity TEXT PRIMARY KEY, run TEXT NOT NULL, done BIGINT NOT NULL, at BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS handled_at ON handled (at);
        CREATE TABLE IF NOT EXISTS taken (activity TEXT PRIMARY KEY, changed TEXT NOT NULL, at BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS taken_at ON taken (at);
        CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, type TEXT, service_url TEXT NOT NULL, channel TEXT, tenant TEXT, person TEXT, bot TEXT, seen BIGINT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS answer_record (reference TEXT PRIMARY KEY, message TEXT, status TEXT NOT NULL, intent TEXT NOT NULL, completeness TEXT NOT NULL, at BIGINT NOT NULL, knowledge TEXT NOT NULL, trail TEXT NOT NULL, configuration TEXT NOT NULL, model TEXT, question $BYTES) $KEYED;
        CREATE INDEX IF NOT EXISTS answer_record_message ON answer_record (message);
        CREATE INDEX IF NOT EXISTS answer_record_at ON answer_record (at);
        CREATE TABLE IF NOT EXISTS answer_citation (reference TEXT NOT NULL, n BIGINT NOT NULL, source TEXT NOT NULL, version TEXT NOT NULL, section TEXT NOT NULL, start BIGINT NOT NULL, "end" BIGINT NOT NULL, saying TEXT, words TEXT NOT NULL, PRIMARY KEY (reference, n)) $KEYED;
        CREATE INDEX IF NOT EXISTS answer_citation_source ON answer_citation (source, version);
        CREATE TABLE IF NOT EXISTS answer_topic (reference TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY (reference, term)) $KEYED;
        CREATE TABLE IF NOT EXISTS delivery (reference TEXT PRIMARY KEY, conversation TEXT NOT NULL, person TEXT NOT NULL, at BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS delivery_person ON delivery (person);
        CREATE TABLE IF NOT EXISTS recall (change TEXT NOT NULL, reference TEXT NOT NULL, n BIGINT NOT NULL, state TEXT NOT NULL, begun BIGINT NOT NULL, tries BIGINT NOT NULL, due BIGINT NOT NULL, PRIMARY KEY (change, reference, n)) $KEYED;
        CREATE INDEX IF NOT EXISTS recall_waiting ON recall (due) WHERE state = 'waiting';
        CREATE INDEX IF NOT EXISTS recall_reference ON recall (reference);
        CREATE TABLE IF NOT EXISTS recall_planned (change TEXT PRIMARY KEY) $KEYED;
        CREATE TABLE IF NOT EXISTS source_version (source TEXT NOT NULL, version TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (source, version));
        CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY, sealed $BYTES NOT NULL, at BIGINT NOT NULL, due BIGINT NOT NULL, tries BIGINT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS feedback (answer TEXT, reaction TEXT NOT NULL, words TEXT, at BIGINT NOT NULL$ROWID);
        CREATE INDEX IF NOT EXISTS feedback_answer ON feedback (answer);
        CREATE TABLE IF NOT EXISTS screening (id TEXT PRIMARY KEY, owner TEXT NOT NULL, conversation TEXT NOT NULL, edition TEXT NOT NULL, revision BIGINT NOT NULL, active BIGINT NOT NULL, sealed $BYTES NOT NULL, expires BIGINT NOT NULL, reminded BIGINT NOT NULL DEFAULT 0) $KEYED;
        CREATE INDEX IF NOT EXISTS screening_owner ON screening (owner);
        CREATE INDEX IF NOT EXISTS screening_active ON screening (conversation) WHERE active = 1;
        CREATE TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY, owner TEXT NOT NULL, conversation TEXT NOT NULL, revision BIGINT NOT NULL, cover TEXT, cover_conversation TEXT, sealed $BYTES NOT NULL, expires BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS kept_owner ON kept (owner);
        CREATE TABLE IF NOT EXISTS reminder (kept TEXT NOT NULL, deadline TEXT NOT NULL, send_at BIGINT NOT NULL, due BIGINT NOT NULL, state TEXT NOT NULL, begun BIGINT NOT NULL, tries BIGINT NOT NULL, PRIMARY KEY (kept, deadline)) $KEYED;
        CREATE INDEX IF NOT EXISTS reminder_waiting ON reminder (send_at) WHERE state = 'waiting';
        CREATE TABLE IF NOT EXISTS handover (code TEXT PRIMARY KEY, kept TEXT NOT NULL, kind TEXT NOT NULL, expires BIGINT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS undelivered (kept TEXT NOT NULL, deadline TEXT NOT NULL, due BIGINT NOT NULL, at BIGINT NOT NULL, why TEXT NOT NULL, told TEXT NOT NULL, PRIMARY KEY (kept, deadline)) $KEYED;
        CREATE TABLE IF NOT EXISTS ended_session (id TEXT PRIMARY KEY, until BIGINT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS edition (hash TEXT PRIMARY KEY, file TEXT NOT NULL, own TEXT NOT NULL, first TEXT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS quiz_edition (hash TEXT PRIMARY KEY, file TEXT NOT NULL, text TEXT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS quiz_run (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, conversation TEXT NOT NULL, card TEXT, edition TEXT NOT NULL, scenario TEXT NOT NULL, revision BIGINT NOT NULL, open BIGINT NOT NULL, sealed $BYTES NOT NULL, expires BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS quiz_run_owner ON quiz_run (owner);
        CREATE TABLE IF NOT EXISTS quiz_paper (id TEXT PRIMARY KEY, quiz TEXT, owner TEXT NOT NULL, conversation TEXT NOT NULL, card TEXT, edition TEXT NOT NULL, revision BIGINT NOT NULL, active BIGINT NOT NULL, sealed $BYTES NOT NULL, expires BIGINT NOT NULL) $KEYED;
        CREATE UNIQUE INDEX IF NOT EXISTS quiz_paper_owner ON quiz_paper (owner, quiz);
        CREATE INDEX IF NOT EXISTS quiz_paper_quiz ON quiz_paper (quiz);
        CREATE INDEX IF NOT EXISTS quiz_paper_active ON quiz_paper (conversation) WHERE active = 1;
        CREATE TABLE IF NOT EXISTS question (id TEXT PRIMARY KEY, owner TEXT NOT NULL, state TEXT NOT NULL, revision BIGINT NOT NULL, sealed $BYTES NOT NULL, asked BIGINT NOT NULL, expires BIGINT NOT NULL) $KEYED;
        CREATE INDEX IF NOT EXISTS question_owner ON question (owner);
        CREATE TABLE IF NOT EXISTS question_sending (question TEXT NOT NULL, what TEXT NOT NULL, send_at BIGINT NOT NULL, begun BIGINT NOT NULL, tries BIGINT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (question, what)) $KEYED;
        CREATE INDEX IF NOT EXISTS question_sending_waiting ON question_sending (send_at) WHERE state = 'waiting';
        CREATE TABLE IF NOT EXISTS moment_list (list TEXT PRIMARY KEY, week TEXT NOT NULL, moments TEXT NOT NULL) $KEYED;
        CREATE TABLE IF NOT EXISTS moment_mark (list TEXT NOT NULL, moment TEXT NOT NULL, action TEXT NOT NULL, state TEXT NOT NULL, minutes BIGINT, PRIMARY KEY (list, moment, action)) $KEYED;
        CREATE TABLE IF NOT EXISTS moment_since (week TEXT NOT NULL, sealed $BYTES NOT NULL);
        """;

    // What several nodes hold between them: which of them are alive, what each has in hand, and what all have to share.
    private const string Nodes = """
        CREATE TABLE node (run TEXT PRIMARY KEY, seen BIGINT NOT NULL) $KEYED;
        CREATE TABLE claim (what TEXT PRIMARY KEY, run TEXT NOT NULL) $KEYED;
        CREATE INDEX claim_run ON claim (run);
        CREATE TABLE shown_card (id TEXT PRIMARY KEY, quiz TEXT NOT NULL, revision BIGINT NOT NULL, state TEXT NOT NULL) $KEYED;
        CREATE INDEX shown_card_quiz ON shown_card (quiz);
        CREATE TABLE shared (name TEXT PRIMARY KEY, value $BYTES NOT NULL) $KEYED;
        """;

    // Whose private chat it is, as PersonKey has it: somebody who is known by their object id is found in the chat that they have. A table
    // of its own, for a program of before writes whole rows of the other.
    private const string Owners = "CREATE TABLE chat_owner (conversation TEXT PRIMARY KEY, owner TEXT NOT NULL) $KEYED; CREATE INDEX chat_owner_owner ON chat_owner (owner);";

    /// <summary>The text of each version, the first first.</summary>
    public static IReadOnlyList<string> Versions { get; } = [First, Nodes, Owners];
}
