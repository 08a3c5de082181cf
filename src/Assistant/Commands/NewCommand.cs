using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Knowledge;
using Assistant.Quizzes;

namespace Assistant.Commands;

/// <summary><c>assistant new quiz NAME</c>: writes a quiz with every field explained, to be changed into one's own.</summary>
public static partial class NewCommand
{
    /// <summary>What a new quiz begins as.</summary>
    public const string Template = "knowledge/templates/quiz.yaml";

    private const int MonthsToReview = 6;

    public static Command Create(Func<ContentFolder> content, TimeProvider time)
    {
        var name = new Argument<string>("name") { Description = "What the quiz is called: small letters, figures and hyphens, for example after-the-letter." };
        var quiz = new Command("quiz", "Begin a scenario quiz with a skeleton that explains every field.") { name };
        quiz.SetAction(result => Run(content(), result.GetRequiredValue(name), time, result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return new Command("new", "Begin a file of the knowledge folder.") { quiz };
    }

    public static int Run(ContentFolder content, string name, TimeProvider time, TextWriter output, TextWriter errors)
    {
        if (!ScenarioProof.IsId(name))
        {
            var better = NearestTo(name);
            errors.WriteLine($"A quiz cannot be called '{name}'. Write small letters, figures and hyphens, at most {ScenarioProof.LongestId}{(better.Length > 0 ? $": {better}" : "")}.");
            return 2;
        }
        var file = $"{ScenarioReader.Folder}/{name}.yaml";
        var text = Text(content, name, DateOnly.FromDateTime(time.GetLocalNow().Date));
        Directory.CreateDirectory(content.PathOf(ScenarioReader.Folder));
        try
        {
            using var stream = new FileStream(content.PathOf(file), FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
        catch (IOException) when (content.Exists(file))
        {
            errors.WriteLine($"{file} is there already and was left as it is. Choose another name, or move that file away first.");
            return 2;
        }
        output.WriteLine($"{content.PathOf(file)} is written. Change the story into yours.");
        output.WriteLine($"Then prove it with 'assistant check' and play it with 'assistant preview quizzes/{name}.yaml'. docs/writing-quizzes.md says more.");
        return 0;
    }

    private static string Text(ContentFolder content, string name, DateOnly today) =>
        Blanks.Fill(content.Read(Template), [("name", name), ("today", Day(today)), ("review-due", Day(today.AddMonths(MonthsToReview)))]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string NearestTo(string name) => OtherSigns().Replace(name.ToLowerInvariant(), "-").Trim('-') is var better && ScenarioProof.IsId(better) ? better : "";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex OtherSigns();
}
