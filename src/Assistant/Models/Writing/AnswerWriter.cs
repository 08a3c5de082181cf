using System.Text;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting.Telemetry;
using Assistant.Models.Chat;

namespace Assistant.Models.Writing;

/// <summary>
/// Lets a model word an answer from the passages that were found. Each sentence is checked as it arrives; what does not stand is dropped,
/// and where what is left answers less than what was found, that goes out as it was.
/// </summary>
public sealed partial class AnswerWriter(ChatModel model, ILogger<AnswerWriter> logger)
{
    private const int MostSentences = 6;

    // So much less of the question's words may stand in the new answer and what it cites.
    private const double Slack = 0.15;

    /// <summary>Whether checked sentences may be shown while the rest is being worded.</summary>
    public bool Streams => model.Options.Streams;

    /// <param name="version">What is answered from.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">The answer as it was found.</param>
    /// <param name="shown">Called with nothing when it begins, then with the answer so far whenever it has grown and is sure to go out.</param>
    /// <param name="cancellationToken">Ends the wording.</param>
    public async Task<Answer> WordAsync(ServedVersion version, Question question, Answer answer, Func<Answer?, Task>? shown, CancellationToken cancellationToken)
    {
        var passages = answer.Candidates.Where(SentenceCheck.MayBeGiven).Take(model.Options.Passages).ToList();
        if (passages.Count == 0 || model.IsSpent) return answer;
        var (standing, dropped, reader) = (new List<CheckedSentence>(), new List<DropReason>(), new DraftReader());
        Answer? worded = null;
        if (shown is not null) await shown(null);
        try
        {
            await foreach (var piece in model.ReplyAsync(version.Knowledge.Prompts.Answer, DataOf(question, passages), cancellationToken))
            {
                var before = standing.Count;
                foreach (var draft in reader.Read(piece))
                {
                    var (stands, drops) = version.Sentences.Check(draft, passages);
                    standing.AddRange(stands.Where(s => !standing.Exists(known => known.Text.Equals(s.Text, StringComparison.OrdinalIgnoreCase))));
                    dropped.AddRange(drops);
                }
                if (standing.Count == before) continue;
                worded = Worded(version, question, answer, [.. standing.Take(MostSentences)]);
                if (worded is not null && shown is not null) await shown(worded);
                if (standing.Count >= MostSentences) break;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Telemetry.ModelBrokeOff();
            Log.Failed(logger, ModelFault.Of(e), standing.Count);
        }
        Telemetry.Worded(standing.Count, dropped.Count);
        Log.Checked(logger, standing.Count, dropped.Count, string.Join(' ', dropped.GroupBy(d => d).Select(d => $"{d.Key}:{d.Count()}")), worded is not null);
        return worded ?? answer;
    }

    private static string DataOf(Question question, IReadOnlyList<NumberedPassage> passages)
    {
        var data = new StringBuilder($"Question: {(question.StandsAlone ?? question.Text).ReplaceLineEndings(" ")}\n\n");
        var numbered = string.Join("\n\n", passages.Select(p => $"[{p.Number}] {p.Title}\n{p.Text}"));
        return data.Append(ModelData.Between("PASSAGES", numbered, "END")).ToString();
    }

    // Null where it answers less than what was found. Whatever was quoted is still cited, for who wants to read on.
    private Answer? Worded(ServedVersion version, Question question, Answer found, IReadOnlyList<CheckedSentence> standing)
    {
        var citations = new CitationList(version.Documents);
        var parts = standing.Select(s => new AnswerPart(PartKind.Fact, s.Text, s.Passage.Cite(citations, s.First, s.Last))).ToList();
        var stated = standing.Select(s => s.Passage).OfType<NumberedPassage.Stated>().Select(s => s.Note).ToList();
        var kept = found.Shown.Where(c => !citations.All.Any(w => Covers(w, c))).ToList();
        var numbers = kept.Select((c, i) => c with { Number = citations.All.Count + i + 1 }).ToList();
        if (numbers.Count > 0) parts.Add(new AnswerPart(PartKind.Pointer, "", [.. numbers.Select(c => c.Number)]));
        var worded = version.Answers.Recheck(found with
        {
            Parts = parts,
            Citations = [.. citations.All, .. numbers],
            Draft = stated.Exists(n => !n.Approval.Approved),
            Expert = stated.Select(n => n.Expert).FirstOrDefault(e => e is not null),
            Model = model.Name,
        }, question);
        return worded.Parts.Count(p => p.Kind == PartKind.Fact) == standing.Count && AnswersAsMuch(version, question, found, worded) ? worded : null;
    }

    private static bool AnswersAsMuch(ServedVersion version, Question question, Answer found, Answer worded) =>
        Coverage(version, question, worded) >= Coverage(version, question, found) - Slack;

    private static double Coverage(ServedVersion version, Question question, Answer answer)
    {
        var said = answer.Parts.Where(p => p.Kind != PartKind.Pointer).ToList();
        var cited = said.SelectMany(p => p.Citations).ToHashSet();
        return version.Sentences.Share(question.StandsAlone ?? question.Text, string.Join('\n', said.Select(p => p.Text).Concat(answer.Citations.Where(c => cited.Contains(c.Number)).Select(c => c.Quote ?? c.Passage))));
    }

    private static bool Covers(Citation worded, Citation found) => worded.Source.Id == found.Source.Id && worded.Held == found.Held
        && (worded.Held ? worded.Start <= found.Start && found.End <= worded.End : worded.Passage == found.Passage);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The language model broke off: {Fault}; {Standing} sentences stand")]
        public static partial void Failed(ILogger logger, string fault, int standing);

        [LoggerMessage(LogLevel.Information, "Of the language model's sentences {Standing} stand and {Dropped} were dropped ({Reasons}); used: {Used}")]
        public static partial void Checked(ILogger logger, int standing, int dropped, string reasons, bool used);
    }
}
