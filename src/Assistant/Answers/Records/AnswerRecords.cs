using System.Data.Common;
using Assistant.Storage;
using Dapper;

namespace Assistant.Answers.Records;

/// <summary>
/// The records of what was answered. A record is committed before its message is sent, together with its delivery and the words of the
/// sources that it cites, so that whatever reached somebody can be checked and taken back.
/// </summary>
public sealed class AnswerRecords(StateDatabase database)
{
    /// <summary>A reference that no kept record has.</summary>
    public AnswerReference NewReference() => database.Read(c =>
    {
        while (true)
            if (AnswerReference.New() is var reference && c.ExecuteScalar<int>("SELECT COUNT(*) FROM answer_record WHERE reference = @Code", reference) == 0) return reference;
    });

    /// <param name="record">What was answered.</param>
    /// <param name="delivery">Who gets it; null in a group, where nobody in particular does.</param>
    /// <param name="versions">The words that are served, of which those that are cited are kept.</param>
    public void Add(AnswerRecord record, Delivery? delivery, SourceVersions versions) => database.Together((connection, transaction) =>
    {
        var (reference, at) = (record.Reference.Code, record.At.ToUnixTimeSeconds());
        connection.Execute("INSERT INTO answer_record VALUES (@reference, NULL, @Status, @Intent, @Completeness, @at, @Knowledge, @Trail, @settings, @Model, @Question)", new
        {
            reference,
            Status = AnswerJson.Name(record.Status),
            Intent = AnswerJson.Name(record.Intent),
            Completeness = AnswerJson.Name(record.Completeness),
            at,
            record.Knowledge,
            record.Trail,
            settings = record.Settings.Lines,
            record.Model,
            record.Question,
        }, transaction);
        Cite(record.Reference, record.Citations, versions, connection, transaction);
        connection.Execute("INSERT INTO answer_topic VALUES (@reference, @term)", record.Topics.Select(term => new { reference, term }), transaction);
        return delivery is null ? 0 : connection.Execute("INSERT INTO delivery VALUES (@reference, @Conversation, @Person, @at)", new { reference, delivery.Conversation, delivery.Person, at }, transaction);
    });

    /// <summary>The message that brought it has this id: feedback names it.</summary>
    public void Arrived(AnswerReference reference, string message) =>
        database.Write(c => c.Execute("UPDATE answer_record SET message = @message WHERE reference = @Code", new { message, reference.Code }));

    /// <summary>It was refused, so nobody received it.</summary>
    public void Withdraw(AnswerReference reference) => database.Together((connection, transaction) =>
        new[] { "answer_record", "answer_citation", "answer_topic", "delivery" }.Sum(table => connection.Execute($"DELETE FROM {table} WHERE reference = @Code", reference, transaction)));

    public AnswerRecord? Find(AnswerReference reference) => database.Read(c =>
        c.QuerySingleOrDefault<Row>("SELECT reference, status, intent, completeness, at, knowledge, trail, configuration, model, question FROM answer_record WHERE reference = @Code", reference) is { } row
            ? row.Record(c.Query<CitationRow>("SELECT n, source, version, section, start, \"end\", saying, words FROM answer_citation WHERE reference = @Code ORDER BY n", reference),
                c.Query<string>("SELECT term FROM answer_topic WHERE reference = @Code ORDER BY term", reference))
            : null);

    /// <summary>The record of an answer that this chat received; null where it received none by that name.</summary>
    public AnswerRecord? Find(AnswerReference reference, string conversation) =>
        database.Read(c => c.ExecuteScalar<int>("SELECT COUNT(*) FROM delivery WHERE reference = @Code AND conversation = @conversation", new { reference.Code, conversation })) == 0 ? null : Find(reference);

    /// <summary>A card is shown anew with more on it: what it cites beside what is recorded is recorded too.</summary>
    public void Extend(AnswerLinks links, SourceVersions versions)
    {
        if (links.New.Count > 0) database.Together((connection, transaction) => Cite(links.Reference, links.New, versions, connection, transaction));
    }

    /// <summary>The words of a source as they were cited; null where no kept answer rests on them.</summary>
    public SourceVersion? Words(string source, string version) => database.Read(c =>
        c.QuerySingleOrDefault<string>("SELECT words FROM source_version WHERE source = @source AND version = @version", new { source, version })) is { } words ? new(source, version, words) : null;

    /// <summary>How many kept answers cite each source.</summary>
    public IReadOnlyDictionary<string, int> CitedBySource() => database.Read(c => c
        .Query<(string Source, long Answers)>("SELECT source, COUNT(DISTINCT reference) FROM answer_citation GROUP BY source").ToDictionary(r => r.Source, r => (int)r.Answers));

    /// <summary>Forgets records of before, and words that no kept record rests on.</summary>
    public int Forget(DateTimeOffset before) => database.Together((connection, transaction) =>
    {
        var at = before.ToUnixTimeSeconds();
        foreach (var table in new[] { "answer_citation", "answer_topic", "delivery", "recall" })
            connection.Execute($"DELETE FROM {table} WHERE reference IN (SELECT reference FROM answer_record WHERE at < @at)", new { at }, transaction);
        connection.Execute("DELETE FROM source_version WHERE NOT EXISTS (SELECT 1 FROM answer_citation c WHERE c.source = source_version.source AND c.version = source_version.version)", transaction: transaction);
        return connection.Execute("DELETE FROM answer_record WHERE at < @at", new { at }, transaction);
    });

    /// <summary>Forgets who received what of before, and what they were to be told of it.</summary>
    public int ForgetDeliveries(DateTimeOffset before) => database.Together((connection, transaction) =>
    {
        var forgotten = connection.Execute("DELETE FROM delivery WHERE at < @at", new { at = before.ToUnixTimeSeconds() }, transaction);
        connection.Execute("DELETE FROM recall WHERE reference NOT IN (SELECT reference FROM delivery)", transaction: transaction);
        return forgotten;
    });

    private static int Cite(AnswerReference reference, IReadOnlyList<RecordedCitation> citations, SourceVersions versions, DbConnection connection, DbTransaction transaction)
    {
        foreach (var cited in citations.DistinctBy(c => c.Source))
            if (versions.Find(cited.Source) is { } version && connection.ExecuteScalar<int>("SELECT COUNT(*) FROM source_version WHERE source = @Source AND version = @Version", version, transaction) == 0)
                connection.Execute("INSERT INTO source_version VALUES (@Source, @Version, @Words)", version, transaction);
        return connection.Execute("INSERT INTO answer_citation VALUES (@reference, @Number, @Source, @Version, @Section, @Start, @End, @Saying, @Words) ON CONFLICT DO NOTHING", citations.Select(c => new
        {
            reference = reference.Code,
            c.Number,
            c.Source,
            c.Version,
            c.Section,
            c.Start,
            c.End,
            c.Saying,
            c.Words,
        }), transaction);
    }

    private sealed record Row(string Reference, string Status, string Intent, string Completeness, long At, string Knowledge, string Trail, string Configuration, string? Model, byte[]? Question)
    {
        public AnswerRecord Record(IEnumerable<CitationRow> citations, IEnumerable<string> topics) => new()
        {
            Reference = AnswerReference.Parse(Reference)!,
            Status = RecordNames.Read<AnswerStatus>(Status),
            Intent = RecordNames.Read<Intent>(Intent),
            Completeness = RecordNames.Read<Completeness>(Completeness),
            At = DateTimeOffset.FromUnixTimeSeconds(At),
            Knowledge = Knowledge,
            Trail = Trail,
            Settings = new ServedSettings(Configuration),
            Model = Model,
            Citations = [.. citations.Select(c => c.Citation())],
            Topics = [.. topics],
            Question = Question,
        };
    }

    private sealed record CitationRow(long N, string Source, string Version, string Section, long Start, long End, string? Saying, string Words)
    {
        public RecordedCitation Citation() => new() { Number = (int)N, Source = Source, Version = Version, Section = Section, Start = (int)Start, End = (int)End, Saying = Saying, Words = Words };
    }
}
