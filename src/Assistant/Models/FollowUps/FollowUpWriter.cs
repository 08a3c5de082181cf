using Assistant.Answers;
using Assistant.Models.Chat;
using Assistant.Retrieval;

namespace Assistant.Models.FollowUps;

/// <summary>
/// Lets a model put a follow-up so that it can be understood alone. What comes back is only searched with, holds no word that was not
/// said, and is met by the same rules as what people type.
/// </summary>
public sealed partial class FollowUpWriter(ChatModel model, ILogger<FollowUpWriter> logger)
{
    private const int Longest = 240, LongestAnswer = 1_200;

    /// <summary>The question with its wording that stands alone; as it was where there is none to be had.</summary>
    public async Task<Question> WriteAsync(AnswerService answers, Prompts prompts, Question question, CancellationToken cancellationToken)
    {
        if (!answers.LeansOnPrevious(question) || question.Previous is not { } previous || answers.Stop(new Question(previous.Question)) is not null) return question;
        var said = string.Join('\n', previous.Answer.Parts.Select(p => p.Text));
        try
        {
            var reply = await model.WholeReplyAsync(prompts.FollowUp, ModelData.Between("TALK", $"First question: {previous.Question}\nAnswer: {said[..Math.Min(said.Length, LongestAnswer)]}\nSecond question: {question.Text}", "END"), cancellationToken);
            if (QuestionReply.Read(reply) is not { } alone || alone.Length > Longest || !IsMadeOf(alone, $"{previous.Question} {previous.Answer.Reading} {said} {question.Text}") || answers.Stop(question with { Text = alone }) is not null) return question;
            return question with { StandsAlone = alone };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, ModelFault.Of(e));
            return question;
        }
    }

    // Not a word of meaning, and no number, that nobody has said.
    private static bool IsMadeOf(string text, string said)
    {
        var known = Words.In(said).Select(w => Stemmer.Stem(w.Text)).ToHashSet();
        return Words.In(text).All(w => known.Contains(Stemmer.Stem(w.Text)) || w.Text.Length <= SmallWord || Small.Contains(w.Text));
    }

    private const int SmallWord = 2;

    private static readonly HashSet<string> Small = ["the", "and", "for", "are", "was", "were", "has", "have", "had", "what", "who", "when", "where", "which", "why", "how", "does", "did", "can", "should", "must", "may", "will", "with", "from", "that", "this", "there", "their", "they", "them", "about", "after", "before", "into", "not", "any", "happens", "happen", "you", "your", "need", "long", "much", "many", "if", "would", "could", "been", "than", "then"];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The language model did not put a follow-up: {Fault}")]
        public static partial void Failed(ILogger logger, string fault);
    }
}
