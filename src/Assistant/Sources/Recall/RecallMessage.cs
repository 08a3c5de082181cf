using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Knowledge;
using Assistant.Sources.Changes;
using Assistant.Teams;
using Assistant.Teams.Messages;

namespace Assistant.Sources.Recall;

/// <summary>The words of a notice: what changed and why, which answers it is about, which words no longer hold, what to do now. Never the question.</summary>
public sealed class RecallMessage(KnowledgeBase knowledge, SiteOptions site)
{
    private const int MostAnswers = 5, MostQuotations = 3, LongestQuotation = 200;

    private readonly InterfaceWords _words = knowledge.Words;

    /// <param name="change">The change.</param>
    /// <param name="answers">The answers, each with what of it no longer holds.</param>
    /// <param name="isRepeat">Whether it may have arrived before; it then says so.</param>
    public Activity Of(Change change, IReadOnlyList<(AnswerRecord Record, IReadOnlyList<RecordedCitation> Ended)> answers, bool isRepeat) => new()
    {
        Type = ActivityTypes.Message,
        TextFormat = "markdown",
        Text = string.Join("\n\n",
        [
            .. isRepeat ? new[] { $"*{_words["recall.repeat"]}*" } : [],
            $"**{_words[change.Kind is ChangeKind.Supersede ? "recall.title-supersede" : "recall.title"]}**",
            What(change),
            _words[answers.Count == 1 ? "recall.answer-one" : "recall.answers"],
            .. answers.Take(MostAnswers).Select(a => Answer(a.Record, HidesWords(change.Subject) ? [] : a.Ended)),
            .. answers.Count > MostAnswers ? new[] { _words.Text("recall.more-answers", ("count", $"{answers.Count - MostAnswers}")) } : [],
            $"**{_words["recall.now"]}**",
            _words[$"recall.now-{Id(change.Kind)}"],
            $"[{_words["recall.open"]}]({site.AddressOf($"/sources/{change.Subject}")})",
        ]),
    };

    private string What(Change change) => _words.Text($"recall.{Id(change.Kind)}",
        ("source", Markdown.Escape(knowledge.Catalogue.Find(change.Subject)?.Title ?? change.Subject)),
        ("date", SourceFacts.Date(change.On)),
        ("newer", Markdown.Escape(knowledge.Catalogue.Find(change.Field("by") ?? "")?.Title ?? change.Field("by") ?? "")),
        ("what", Markdown.Escape(Ended(change.Field("what-changed") ?? ""))),
        ("why", Markdown.Escape(Ended(change.What.Why))));

    private string Answer(AnswerRecord record, IReadOnlyList<RecordedCitation> ended)
    {
        var head = _words.Text("recall.answer", ("reference", $"{record.Reference}"), ("date", RecordWords.Date(record.At)));
        var lines = ended.DistinctBy(c => c.Words).Take(MostQuotations).Select(c =>
            $"    - {_words.Text(c.Held ? "recall.quotation" : "recall.saying", ("words", Markdown.Escape(Short(c.Words))), ("address", site.AddressOf(record.Reference.PathOf(c.Number))))}");
        return string.Join('\n', [$"- {head}", .. lines]);
    }

    private bool HidesWords(string source) => knowledge.Catalogue.Find(source)?.Withdrawn?.HidesWords == true;

    // A reason is written by a manager, with or without a full stop.
    private static string Ended(string why) => why.Length > 0 && char.IsLetterOrDigit(why[^1]) ? $"{why}." : why;

    private static string Short(string words)
    {
        var line = Retrieval.Words.OneLine(words);
        return line.Length <= LongestQuotation ? line : $"{line[..line.LastIndexOf(' ', LongestQuotation)]} …";
    }

    private static string Id(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
