using System.Text.Json;

namespace Assistant.Benchmarks.Search;

/// <summary>Passages and questions as files, one JSON value a line, for peers of other languages.</summary>
internal sealed class PeerFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-peers-").FullName;

    public string Passages => Path.Combine(_folder, "passages.jsonl");

    public string Questions => Path.Combine(_folder, "questions.jsonl");

    public static PeerFiles Write(MadeCorpus corpus, int passages, IReadOnlyList<SearchQuestion> questions)
    {
        var files = new PeerFiles();
        File.WriteAllLines(files.Passages, Enumerable.Range(0, passages).Select(n => (Number: n, Passage: corpus[n])).Select(p => JsonSerializer.Serialize(new
        {
            id = p.Number,
            title = p.Passage.Title,
            heading = p.Passage.Heading,
            body = string.Join(' ', p.Passage.Units),
            questions = string.Join(' ', p.Passage.Questions.Select(q => q.Text)),
        })));
        File.WriteAllLines(files.Questions, questions.Select(q => JsonSerializer.Serialize(q.Words)));
        return files;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
