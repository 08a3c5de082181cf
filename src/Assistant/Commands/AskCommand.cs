using System.CommandLine;
using System.Diagnostics;
using Assistant.Answers;
using Assistant.Conversations;
using Assistant.Models;

namespace Assistant.Commands;

/// <summary><c>ask</c>: one question, a file of questions, or a conversation where neither is given.</summary>
public static class AskCommand
{
    public static Command Create(Func<AssistantHost> host)
    {
        var text = new Argument<string[]>("question") { Description = "The question, in your own words.", Arity = ArgumentArity.ZeroOrMore };
        text.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } token)
                result.AddError($"'{token.Value}' is no option of ask.");
        });
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var file = new Option<FileInfo?>("--file") { Description = "A file with one {\"id\":…,\"q\":…} a line; answers come in order." };
        var role = new Option<string?>("--role") { Description = "Your role, for example \"social worker\"." };
        var area = new Option<string?>("--area") { Description = "Your council area, for example Birmingham or Devon." };
        var command = new Command("ask", "Ask a question and get a cited answer.") { text, json, file, role, area };
        command.SetAction(async (result, cancellationToken) =>
        {
            var words = string.Join(' ', result.GetValue(text) ?? []);
            var asker = new Asker(result.GetValue(role), result.GetValue(area));
            if (result.GetValue(file) is { } questions) return await AskFileAsync(host(), questions, asker, Console.Out, Console.Error, cancellationToken: cancellationToken);
            if (words.Length == 0 && Console.IsInputRedirected) words = Console.In.ReadToEnd();
            return words.Length == 0 && !result.GetValue(json)
                ? await new AskTerminal(host(), Configured(host())).RunAsync(asker, cancellationToken)
                : await AskOnceAsync(host(), words, result.GetValue(json) ? asker : asker.Or(new ProfileStore(host().Site.ProfileFile).Read()), result.GetValue(json), Console.Out, cancellationToken: cancellationToken);
        });
        return command;
    }

    /// <summary>Who asks, as far as they have said.</summary>
    public sealed record Asker(string? Role, string? Area)
    {
        public Asker Or(Profile? kept) => new(Role ?? kept?.Role, Area ?? kept?.Area);
    }

    public static async Task<int> AskOnceAsync(AssistantHost host, string words, Asker asker, bool json, TextWriter output, ModelAnswers? answers = null, CancellationToken cancellationToken = default)
    {
        var (answer, elapsed) = await TimedAsync(answers ?? Configured(host), host, new Question(words) { Role = asker.Role, Area = asker.Area }, cancellationToken);
        if (json) output.WriteLine(AnswerJson.Line(null, words, answer, host.Answers.Text, elapsed));
        else TerminalAnswer.Write(answer, host.Answers.Text, output);
        return answer.Status == AnswerStatus.Failed ? 1 : 0;
    }

    public static async Task<int> AskFileAsync(AssistantHost host, FileInfo file, Asker asker, TextWriter output, TextWriter errors, ModelAnswers? answers = null, CancellationToken cancellationToken = default)
    {
        answers ??= Configured(host);
        if (!file.Exists)
        {
            errors.WriteLine($"There is no file '{file.FullName}'. Give the path of a file with one {{\"id\":…,\"q\":…}} a line.");
            return 2;
        }
        var (fault, number) = (0, 0);
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (QuestionLine.Read(line, out var problem) is not { } question)
            {
                errors.WriteLine($"{file.Name}:{number}: {problem}");
                return 2;
            }
            var (answer, elapsed) = await TimedAsync(answers, host, new Question(question.Text) { Role = question.Role ?? asker.Role, Area = question.Area ?? asker.Area }, cancellationToken);
            if (answer.Status == AnswerStatus.Failed) fault = 1;
            output.WriteLine(AnswerJson.Line(question.Id, question.Text, answer, host.Answers.Text, elapsed));
        }
        return fault;
    }

    private static ModelAnswers Configured(AssistantHost host) => ModelServices.ForTerminal(ModelServices.Read(SiteSettings.Configuration(host.Content)), host.Time);

    private static async Task<(Answer Answer, TimeSpan Elapsed)> TimedAsync(ModelAnswers answers, AssistantHost host, Question question, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await answers.AnswerAsync(host.Current, question, null, cancellationToken);
        return (answer, Stopwatch.GetElapsedTime(start));
    }
}
