using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Recall;

/// <summary>The words of sources as the journal says they stand, also while the files of <c>knowledge/</c> are broken and what was read before is served on.</summary>
public sealed class RecallTexts(ServedVersion version, AssistantHost assistant)
{
    private readonly Dictionary<string, StandingWords> _today = [];

    /// <summary>The text that a replacement put there.</summary>
    public StandingWords After(Change change) => change.Field("file") is { } file && Read(change.Subject, file) is { } text ? new StandingWords(text) : Today(change.Subject);

    /// <summary>What stands there now.</summary>
    public StandingWords Today(string source)
    {
        lock (_today)
            return _today.TryGetValue(source, out var known) ? known
                : _today[source] = new StandingWords(version.Knowledge.Catalogue.Find(source)?.File is { } file ? Read(source, file) : version.Sources.Find(source));
    }

    private SourceVersion? Read(string source, string file) => version.Knowledge.Catalogue.Find(source) is { } known && assistant.Content.Exists(file)
        ? SourceVersion.Of(CorpusReader.Read(known, assistant.Content.Read(file)))
        : null;
}
