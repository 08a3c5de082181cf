using Assistant.Answers.Asking;
using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Answers;

public enum Scope { Answerable, Partly, NotFound, OutOfScope }

/// <summary>
/// Decides whether what was found answers the question. A logistic model over a few signs, above all the share of the
/// question's IDF mass that the best passage and the best sentence cover (<c>docs/decisions.md</c> 6); never the raw score alone.
/// </summary>
public sealed class ScopeGate
{
    private const int PassagesAsked = 4, NotesAsked = 2;

    private readonly KnowledgeBase _knowledge;
    private readonly HashSet<string> _domain, _elsewhere;
    private readonly LocalTerms _local;
    private readonly Lazy<WrittenQuestions> _written;
    private readonly int _longestTerm;

    private readonly bool _answersAlways;

    /// <param name="knowledge">What it judges by.</param>
    /// <param name="answersAlways">Lets everything pass, to measure the search by itself.</param>
    public ScopeGate(KnowledgeBase knowledge, bool answersAlways = false)
    {
        (_knowledge, _answersAlways) = (knowledge, answersAlways);
        _written = new Lazy<WrittenQuestions>(() => new WrittenQuestions([.. knowledge.Expansions, .. knowledge.Notes.Select(n => new Expansions("", 0, n.Id, "", [.. n.Questions.Select(q => new ExpansionQuestion(q, []))]))], knowledge.Vocabulary));
        _local = new LocalTerms(knowledge.Documents);
        _domain = Terms(knowledge.Vocabulary.DomainTerms);
        _elsewhere = Terms(knowledge.Vocabulary.ElsewhereTerms);
        _longestTerm = _domain.Concat(_elsewhere).Select(t => t.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>Reads the written questions now, so that the first question need not wait for them.</summary>
    public void Prepare() => _ = _written.Value;

    public Scope Judge(Found found)
    {
        var confidence = Confidence(found);
        // A question that leans on the one before asks after what was found then: few questions are written in so few words.
        if (_answersAlways || confidence >= (found.Query.Leans ? AnswerThresholds.Partly : AnswerThresholds.Answerable)) return Scope.Answerable;
        if (NamesWhatIsLocal(found)) return Scope.Answerable;
        if (confidence >= AnswerThresholds.Partly) return Scope.Partly;
        return Holds(found.Query.Text, _domain) && !Holds(found.Query.Text, _elsewhere) ? Scope.NotFound : Scope.OutOfScope;
    }

    /// <summary>Whether what was found answers so closely that a word which might belong to another matter does not count.</summary>
    public bool IsClose(Found found) => Confidence(found) >= AnswerThresholds.Close;

    /// <summary>Whether the question names a subject that is neither ours nor a safeguarding matter.</summary>
    public bool IsSomebodyElses(string text) => Holds(text, _elsewhere);

    /// <summary>What was found, with the passages of the site's own documents first where the question holds one of their names: before any other, and before our notes.</summary>
    public Found LocalFirst(Found found) => NamesWhatIsLocal(found)
        ? found with { Passages = [.. found.Passages.Select(p => IsLocal(p.Document, p.Result) ? p with { Result = p.Result with { Score = p.Result.Score + AnswerThresholds.LocalLead } } : p).OrderByDescending(p => p.Result.Score)] }
        : found;

    // The model was fitted to documents with questions written for them. A site's own have none, but they have names of their own.
    private bool NamesWhatIsLocal(Found found) =>
        found.Passages.Any(p => IsLocal(p.Document, p.Result)) && _local.StandIn(found.Query.Text);

    private static bool IsLocal(Corpus.Document document, SearchResult result) => document.Source.AddedOn is not null && result.Coverage >= AnswerThresholds.LocalCoverage;

    /// <summary>The log odds that the answer stands in what was found.</summary>
    public double Confidence(Found found)
    {
        var (signs, weights) = (Signs(found), AnswerThresholds.ScopeWeights);
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++) sum += signs[i] * weights[i];
        return sum;
    }

    /// <summary>
    /// The signs that the model weighs: 1, coverage by a passage, likeness of an expansion question, coverage by a sentence, score, coverage times likeness,
    /// a subject that is somebody else's, a number that no passage has, a place that is not ours, likeness of a written question of the same kind,
    /// and what is asked for: a figure, an outcome, a reason, what to do, a name.
    /// </summary>
    public double[] Signs(Found found)
    {
        var written = _written.Value;
        var asked = written.Read(found.Query);
        var candidates = found.Passages.Select((p, at) => new Candidate(p.Result, p.Chunk.Id, at < PassagesAsked, written.HasAny(p.Chunk.Id)))
            .Concat(found.Notes.Select((n, at) => new Candidate(n.Result, n.Note.Id, at < NotesAsked, written.HasAny(n.Note.Id)))).ToList();
        // Where no questions are written for what covers most, what was written for others says nothing about it.
        if (candidates.OrderByDescending(c => c.Result.Coverage).ThenBy(c => c.IsWritten).FirstOrDefault() is { IsWritten: false }) candidates.RemoveAll(c => c.IsWritten);
        double Best(Func<SearchResult, double> of) => candidates.Select(c => of(c.Result)).DefaultIfEmpty(0).Max();
        var kind = asked.Kind;
        return
        [
            1,
            Best(r => r.Coverage),
            Best(r => r.QuestionMatch),
            Best(r => r.Units.Max(u => u.Coverage)),
            Best(r => r.Score) / 4,
            Best(r => r.Coverage * r.QuestionMatch),
            Holds(found.Query.Text, _elsewhere) ? 1 : 0,
            HasUnknownNumber(found) ? 1 : 0,
            IsElsewhere(found.Query.Text) ? 1 : 0,
            candidates.Where(c => c.IsNear).Select(c => c.IsWritten ? written.Likeness(asked, c.Id) : c.Result.Coverage * AnswerThresholds.LikenessOfCoverage).DefaultIfEmpty(0).Max(),
            kind is AskedKind.Money or AskedKind.Age or AskedKind.Count or AskedKind.Share or AskedKind.Duration or AskedKind.Date ? 1 : 0,
            kind is AskedKind.Outcome ? 1 : 0,
            kind is AskedKind.Reason ? 1 : 0,
            kind is AskedKind.Step or AskedKind.Way ? 1 : 0,
            kind is AskedKind.Name or AskedKind.Person or AskedKind.Place ? 1 : 0,
        ];
    }

    // What was found; whether it is among the best, and whether questions are written for it.
    private sealed record Candidate(SearchResult Result, string Id, bool IsNear, bool IsWritten);

    // A year or a figure is asked about exactly; a passage without it answers something else.
    private static bool HasUnknownNumber(Found found) =>
        found.Query.Slots.Any(s => s.Text.Length >= 2 && s.Text.All(char.IsAsciiDigit)
            && !found.Passages.Take(3).Any(p => p.Document.Text.AsSpan(p.Chunk.Start, p.Chunk.End - p.Chunk.Start).Contains(s.Text, StringComparison.Ordinal))
            && !found.Notes.Take(2).Any(n => n.Note.Statements.Any(t => t.Text.Contains(s.Text, StringComparison.Ordinal))));

    private bool IsElsewhere(string text) =>
        _knowledge.Contacts.FindArea(text) is { } area && _knowledge.Contacts.All.All(c => c.Area != area.Name) && area != Contacts.Area.General;

    private bool Holds(string text, HashSet<string> terms)
    {
        var words = Words.In(text).ConvertAll(w => w.Text);
        for (var i = 0; i < words.Count; i++)
        {
            var phrase = "";
            for (var n = 0; n < _longestTerm && i + n < words.Count; n++)
            {
                phrase = n == 0 ? words[i] : $"{phrase} {words[i + n]}";
                if (terms.Contains(phrase)) return true;
            }
        }
        return false;
    }

    private static HashSet<string> Terms(IEnumerable<string> terms) => [.. terms.Select(Words.Plain)];
}
