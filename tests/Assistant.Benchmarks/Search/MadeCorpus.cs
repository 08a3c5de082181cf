using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Benchmarks.Search;

/// <summary>
/// A corpus of any size out of our own: each passage is one of the shipped documents' with its words disturbed (12 % dropped, 20 % put in
/// another's place as often as that word stands in the corpus, 7 % put in, names of people among them), its title and heading, and
/// three of the questions written for it, disturbed likewise. A passage depends on its number alone, so every run and every peer
/// sees the same.
/// </summary>
public sealed class MadeCorpus
{
    private const int Seed = 20_261_122, Questions = 3, PassagesInDocument = 250;
    private const double Dropped = 0.12, Swapped = 0.20, PutIn = 0.07, Named = 0.3;

    private readonly Passage[] _shipped;
    private readonly string[] _words;

    public MadeCorpus(KnowledgeBase knowledge)
    {
        _shipped = [.. new KnowledgePassages(knowledge).Documents.SelectMany(g => g.Passages)];
        _words = [.. _shipped.SelectMany(p => p.Units).SelectMany(WordsOf)];
    }

    /// <summary>The first passages, in documents; each is made when it is asked for and not held.</summary>
    public IReadOnlyList<PassageGroup> Documents(int passages) =>
        [.. Enumerable.Range(0, (passages + PassagesInDocument - 1) / PassagesInDocument).Select(d => Document(d, Math.Min(PassagesInDocument, passages - d * PassagesInDocument)))];

    public Passage this[int number]
    {
        get
        {
            var draw = new Draw(Seed, number);
            var shipped = _shipped[draw.Below(_shipped.Length)];
            var units = shipped.Units.Select(u => Disturbed(u, draw)).ToArray();
            var questions = Enumerable.Range(0, shipped.Questions.Count == 0 ? 0 : Questions).Select(_ => shipped.Questions[draw.Below(shipped.Questions.Count)]);
            return new Passage($"made-{number}", shipped.Title, shipped.Heading, units, [.. questions.Select(q => new ExpansionQuestion(Disturbed(q.Text, draw), q.Units))]);
        }
    }

    private PassageGroup Document(int number, int passages) => new($"document-{number}", new PassagesOnDemand(passages, n => this[number * PassagesInDocument + n]));

    private string Disturbed(string text, Draw draw)
    {
        var words = new List<string>();
        foreach (var word in WordsOf(text))
        {
            var fate = draw.Share();
            if (fate >= Dropped) words.Add(fate < Dropped + Swapped ? _words[draw.Below(_words.Length)] : word);
            if (draw.Share() < PutIn) words.Add(draw.Share() < Named ? MadeNames.Draw(draw) : _words[draw.Below(_words.Length)]);
        }
        return string.Join(' ', words);
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
