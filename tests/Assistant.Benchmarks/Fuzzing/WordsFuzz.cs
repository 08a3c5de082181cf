using System.Text;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Evaluation;
using Assistant.Messages;
using Assistant.Quizzes;
using Assistant.Teams;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What people write: questions, searches, answers in a quiz, files of questions.</summary>
internal static class WordsFuzz
{
    /// <summary>What FTS5 and PostgreSQL's tsquery take for operators, and what SQL does.</summary>
    public static IReadOnlyList<string> Operators { get; } =
    [
        "AND", "OR", "NOT", "NEAR(a b, 5)", "NEAR/3", "NEAR(", "\"", "\"\"", "*", "chi*", "^", "^child", "title:", "{title body}:", "-{title}:", "+", "-", "(", ")", "a AND (b OR", ":", "col : x", "rank MATCH 'bm25(10.0)'",
        "&", "|", "!", "!!", "<->", "<2>", "<->>", ":*", ":A", ":ab*", "'a' & 'b'", "a:*&!b", "&&", "||", "@@", "<(-)>", "websearch \"or\" -x",
        "'; DROP TABLE inbox; --", "' OR '1'='1", "%", "_", "\\", "[a-z]", "(?:", ".*", "$1", "{{x}}", "${x}", "/*", "*/", ";",
    ];

    private static readonly string[] People = ["Jaydon Smith", "dob 3/2/2010", "NHS 943 476 5919", "07700 900123", "B1 1AA", "knife", "now", "he is missing", "I'm a nurse in Devon", "show more", "copy for my notes", "[name]", "[1](javascript:x)", "<at>x</at>", "**", "is", "?"];

    public static FuzzTarget Question(AssistantHost host)
    {
        var (answers, knowledge) = (host.Answers, host.Knowledge);
        var exchange = new Exchange("what is a reachable moment", answers.Answer(new Question("what is a reachable moment")));
        return OfText("question", Asked(host), text =>
        {
            var answer = answers.Answer(new Question(text) { Previous = text.Length % 2 == 0 ? exchange : null, Area = text.Length % 3 == 0 ? "Devon" : null });
            Demand(answer.Status != AnswerStatus.Failed, "a question ends in a fault of ours");
            // As a card and as words: both have to be written without a fault, whatever was typed.
            var message = new AnswerMessage(knowledge, host.Site, text.Length % 5 == 0).Of(answer);
            using var json = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(message, TeamsJson.Wire.Activity));
            _ = answers.Text.Of(answer);
            return answer.Parts.Count > 0;
        }) with
        { Tokens = [.. Operators, .. People] };
    }

    public static FuzzTarget Search(AssistantHost host) => OfText("search", [.. Asked(host), .. Operators], text =>
    {
        var answer = host.Answers.Search(text);
        Demand(answer.Status != AnswerStatus.Failed, "a search ends in a fault of ours");
        return answer.Citations.Count > 0;
    }) with
    { Tokens = Operators };

    public static FuzzTarget Spoken(AssistantHost host)
    {
        var items = host.Knowledge.Quizzes.SelectMany(q => q.Scenes).SelectMany(s => s.Items).ToList();
        return OfText("spoken", ["b", "a and c", "b a d c", "b sure", "none of these", "skip", "not known", "change 7", "yes", "I would ring her social worker"], text =>
        {
            var taken = false;
            foreach (var item in items)
            {
                var answer = SpokenQuizAnswer.Read(item, text, host.Knowledge.Language);
                Demand(answer is null || answer.Codes.All(c => item.Shown.Any(o => o.Code == c)), "an answer was read that is not on the card");
                _ = SpokenQuizAnswer.Letters(item, text, host.Knowledge.Language);
                taken |= answer is not null;
            }
            return taken;
        }) with
        { Tokens = ["a", "b,", " and ", " then ", "sure", "not sure", "(c)", "“d”", "."] };
    }

    public static FuzzTarget QuestionsFile() => OfText("questions-file", ["""{"id":"q1","q":"what is a reachable moment","role":"nurse","area":"Devon"}""", """{"id":7,"q":"é 😀","more":[1,{"a":null}]}"""], text =>
    {
        var line = QuestionLine.Read(text, out var problem);
        Demand(line is null == problem.Length > 0, "a line is neither read nor refused");
        return line is not null;
    }) with
    { Tokens = ["\"q\":", "\"id\":", "\"\\ud83d\"", "[[[[[[[[", "{\"a\":"] };

    public static FuzzTarget EvaluationFile(AssistantHost host)
    {
        var file = Path.Combine(Shm, $"fuzz-{Guid.NewGuid():N}.jsonl");
        return OfText("evaluation-file", [.. File.ReadLines(Path.Combine(host.Content.Root, "knowledge", "evaluation", "questions.jsonl")).Take(40), """{"id":"f1","q":"how long","kind":"fact","facts":["24 hours?","\\b45\\b"],"moments":["arrest"]}"""], text =>
        {
            File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
            try
            {
                return EvaluationQuestion.Read(file).Count > 0;
            }
            catch (FormatException refused) when (refused.Message.Contains("is not an evaluation question", StringComparison.Ordinal))
            {
                return false;
            }
        }) with
        { Tokens = ["\"facts\":", "\"(\"", "null", "\"kind\":\"fact\"", "[null]", "\"moment\":", "\\ud83d"] };
    }

    /// <summary>Memory where there is such a folder: a hundred thousand small files on a disk take minutes.</summary>
    public static string Shm => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static List<string> Asked(AssistantHost host) => [.. File.ReadLines(Path.Combine(host.Content.Root, "knowledge", "evaluation", "questions.jsonl")).Select(l => QuestionLine.Read(l, out _)?.Text).OfType<string>(), .. People];
}
