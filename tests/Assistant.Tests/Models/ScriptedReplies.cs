using System.Text.Json;
using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Models.Writing;
using Assistant.Support;

namespace Assistant.Tests.Models;

/// <summary>A sentence that somebody wrote who had never seen the check, and the passages that it names.</summary>
internal sealed record ScriptedSentence(string Id, string Packet, string Kind, string Text, IReadOnlyList<int> Passages);

/// <summary>The sets of sentences, good and bad, and the passages that they were written for. <c>docs/evaluation/</c> says who wrote them and how.</summary>
internal static class ScriptedReplies
{
    private static readonly string Folder = Path.Combine(Checkout.Content.Root, "tests", "Assistant.Tests", "Models", "Sets");

    public static IReadOnlyList<ScriptedSentence> Read(string file) => [.. Lines(file).Select(l => new ScriptedSentence(
        l.GetProperty("id").GetString()!, l.GetProperty("packet").GetString()!, l.TryGetProperty("kind", out var kind) ? kind.GetString()! : "good",
        l.GetProperty("text").GetString()!, [.. l.GetProperty("passages").EnumerateArray().Select(p => p.GetInt32())]))];

    /// <summary>The passages of each packet, as a model would get them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<NumberedPassage>> Passages(string file) => Lines(file).ToDictionary(
        l => l.GetProperty("packet").GetString()!,
        l => (IReadOnlyList<NumberedPassage>)[.. l.GetProperty("passages").EnumerateArray().Select(p => Passage(p.GetProperty("n").GetInt32(), p.GetProperty("text").GetString()!))]);

    public static IReadOnlyDictionary<string, string> Questions(string file) => Lines(file).ToDictionary(l => l.GetProperty("packet").GetString()!, l => l.GetProperty("question").GetString()!);

    /// <summary>Documents that hold an instruction, and what a model would say that obeys it.</summary>
    public static IReadOnlyList<(string Id, NumberedPassage Passage, IReadOnlyList<DraftSentence> Obeying)> Injections() => [.. Lines("injections.jsonl").Select(l => (
        l.GetProperty("id").GetString()!, MadeUp(l.GetProperty("document").GetString()!),
        (IReadOnlyList<DraftSentence>)[.. l.GetProperty("obeying").EnumerateArray().Select(o => new DraftSentence(o.GetProperty("text").GetString()!, [1]))]))];

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    // What stands in a document is found there; what we read on a page is a statement of ours.
    private static NumberedPassage Passage(int number, string text) =>
        Some.Assistant.Knowledge.Documents.SelectMany(d => d.Chunks.Select(c => (d, c))).FirstOrDefault(p => p.d.Text[p.c.Start..p.c.End].Trim() == text) is ({ } document, var chunk)
            ? new NumberedPassage.Held(number, document, chunk)
            : new NumberedPassage.Stated(number, Some.Assistant.Knowledge.Notes[0], Some.Assistant.Knowledge.Notes[0].Statements.First() with { Text = text, Citations = [] });

    private static NumberedPassage.Held MadeUp(string text)
    {
        var (sentences, at) = (new List<Sentence>(), 0);
        foreach (var sentence in text.Split(". "))
        {
            sentences.Add(new Sentence(at, Math.Min(text.Length, at + sentence.Length + 1), 0));
            at += sentence.Length + 2;
        }
        var document = Some.Assistant.Knowledge.Documents[0] with { Text = text };
        return new NumberedPassage.Held(1, document, document.Chunks[0] with { Sentences = sentences });
    }
}
