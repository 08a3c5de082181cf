using Assistant.Knowledge;

namespace Assistant.Corpus.Reading;

/// <summary>Something to tell whoever adds a document: words of <c>knowledge/interface/adding.yaml</c> and what fills them in.</summary>
public sealed record ReadingNote(string Id, params IReadOnlyList<(string Name, string Value)> Values)
{
    public string In(InterfaceWords words) => words.Text(Id, [.. Values]);

    public static ReadingNote Count(string id, int count) => new(id, ("count", $"{count}"));
}
