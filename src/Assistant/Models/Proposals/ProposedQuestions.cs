using System.Text;
using Assistant.Corpus;
using Assistant.Knowledge;
using Assistant.Models.Chat;

namespace Assistant.Models.Proposals;

/// <summary>
/// Lets a model propose questions for the passages of a document that a site has added. Nothing is searched with them until a person has read
/// the file and accepted it.
/// </summary>
public sealed class ProposedQuestions(ChatModel model, KnowledgeBase knowledge)
{
    private const int MostForOne = 5, Longest = 160;

    /// <summary>The file as <c>knowledge/expansions/</c> has them, and how many passages got none.</summary>
    /// <exception cref="Exception">The endpoint could not be reached, or refused.</exception>
    public async Task<(string File, int Questions, int Without)> WriteAsync(Document document, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var file = new StringBuilder("# Proposed by a language model. Read each line beside its passage and delete what it does not answer. Then: assistant questions accept ").AppendLine(document.Source.Id);
        var (count, without, done) = (0, 0, 0);
        foreach (var chunk in document.Chunks)
        {
            var text = document.Text[chunk.Start..chunk.End];
            var reply = await model.WholeReplyAsync(knowledge.Prompts.Questions, ModelData.Between("PASSAGE", text, "END"), cancellationToken);
            var questions = QuestionsIn(reply).Where(IsFit).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostForOne).ToList();
            progress(++done, document.Chunks.Count);
            if (questions.Count == 0)
            {
                without++;
                continue;
            }
            foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)) file.AppendLine($"# {line}");
            file.AppendLine($"- chunk: {chunk.Id}").AppendLine($"  hash: '{chunk.Hash}'").AppendLine("  questions:");
            foreach (var question in questions) file.AppendLine($"    - '- | {question.Replace("'", "''", StringComparison.Ordinal)}'");
            count += questions.Count;
        }
        return (file.ToString(), count, without);
    }

    /// <summary>What is wrong with a question that would be searched with; null where nothing is.</summary>
    public static string? Problem(string question, KnowledgeBase knowledge) =>
        question.Length > Longest ? $"It is longer than {Longest} characters."
        : knowledge.Safety.FindPersonalDetails(question).Count > 0 ? "It holds what looks like a detail of a person."
        : question.Any(char.IsControl) ? "It holds a control character."
        : null;

    private bool IsFit(string question) => question.Length > 0 && Problem(question, knowledge) is null;

    private static IEnumerable<string> QuestionsIn(string reply) => reply.Split('\n').Select(QuestionReply.Read).OfType<string>();
}
