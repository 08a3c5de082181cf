using System.CommandLine;
using Assistant.Answers;
using Assistant.Checks;
using Assistant.Knowledge;
using Assistant.Quizzes;

namespace Assistant.Commands;

/// <summary><c>assistant preview quizzes/x.yaml</c>: names what <c>check</c> finds wrong in that quiz, then plays it in the terminal.</summary>
public static class PreviewCommand
{
    public static Command Create(Func<ContentFolder> content, TimeProvider time)
    {
        var file = new Argument<string>("file") { Description = "The quiz: quizzes/NAME.yaml below knowledge/, or any path." };
        var command = new Command("preview", "Play a scenario quiz in the terminal.") { file };
        command.SetAction(result => Run(content(), result.GetRequiredValue(file), time, Console.In, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    public static int Run(ContentFolder content, string path, TimeProvider time, TextReader input, TextWriter output, TextWriter errors)
    {
        if (Find(content, path) is not { } file)
        {
            errors.WriteLine($"There is no file '{path}', here or below {content.PathOf("knowledge")}. Give the path of a quiz{Offered(content)}. 'assistant new quiz NAME' begins one.");
            return 2;
        }
        var others = new ProblemList();
        var knowledge = KnowledgeBase.Read(content, others);
        if (others.All.Where(p => p.File == InterfaceWords.File || p.File.StartsWith($"{InterfaceWords.Folder}/", StringComparison.Ordinal)).ToList() is { Count: > 0 } words) throw new KnowledgeException(words);

        var report = new CheckReport();
        var quiz = QuizCheck.Read(knowledge, NameOf(content, file), File.ReadAllText(file), report);
        Tell(quiz, report, knowledge.Words, output);
        if (!ScenarioWalk.CanBeWalked(quiz))
        {
            output.WriteLine(knowledge.Words["preview.not-playable"]);
            return 1;
        }
        new QuizPreview(knowledge, new Lazy<AnswerService>(() => new AnswerService(knowledge, new SiteOptions(), time)), input, output).Play(quiz);
        return 0;
    }

    private static void Tell(Scenario quiz, CheckReport report, InterfaceWords words, TextWriter output)
    {
        if (report.Errors.All.Count + report.Warnings.All.Count == 0)
        {
            output.WriteLine(words.Text("preview.sound", ("file", quiz.File)));
            return;
        }
        output.WriteLine(words["preview.found"]);
        CheckCommand.Write(report, output);
    }

    // As it was typed from where one is; then as knowledge/README.md writes it, below knowledge/.
    private static string? Find(ContentFolder content, string path) =>
        new[] { path, content.PathOf(Path.Combine("knowledge", path)), content.PathOf(path) }.Where(File.Exists).Select(Path.GetFullPath).FirstOrDefault();

    // As check names it where it lies among the knowledge.
    private static string NameOf(ContentFolder content, string file) =>
        Path.GetRelativePath(content.Root, file).Replace('\\', '/') is var below && below.StartsWith("knowledge/", StringComparison.Ordinal) ? below : file;

    private static string Offered(ContentFolder content) =>
        content.Files(ScenarioReader.Folder, "*.yaml") is { Count: > 0 } files ? $", for example {files[0]["knowledge/".Length..]}" : "";
}
