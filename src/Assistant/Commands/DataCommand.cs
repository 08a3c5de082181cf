using System.CommandLine;
using Assistant.Storage;
using Assistant.Storage.Register;

namespace Assistant.Commands;

/// <summary><c>assistant data export --user ID</c> and <c>assistant data erase --user ID</c>: shows, or deletes, what is kept of one person.</summary>
public static class DataCommand
{
    private const string OtherId = "If you expected some, try the person's other id: the object id in Microsoft Entra, or the id that begins with 29: in Teams.";

    public static Command Create(TimeProvider time)
    {
        var erase = new Command("erase", "Delete everything that is kept of one person: screenings, moments with reminders, quizzes, questions to a person, feedback, which answers they received, and how to reach their private chats.");
        var whose = User();
        erase.Add(whose);
        erase.SetAction(result => Erase(result.GetValue(whose)!, Options(), time, result.InvocationConfiguration.Output));

        var export = new Command("export", "Show everything that is kept of one person as JSON: what it is, since when, and when it is deleted.");
        var (user, file) = (User(), new Option<string?>("--file") { Description = "Write it to this file, which only you can read, and not to the terminal." });
        export.Add(user);
        export.Add(file);
        export.SetAction(result => Export(result.GetValue(user)!, result.GetValue(file), Options(), time, result.InvocationConfiguration.Output));
        return new Command("data", "What is kept of people.") { export, erase };
    }

    private static Option<string> User() => new("--user") { Description = "The person's object id in Microsoft Entra, or the id that their channel gives them.", Required = true };

    public static int Export(string user, string? file, StateOptions options, TimeProvider time, TextWriter output)
    {
        if (!IsThere(options, output)) return 2;
        var found = new PersonData(new StateDatabase(options), new StateSeal(options)).Export(user);
        var text = PersonFile.Of(user, time.GetUtcNow(), found);
        if (file is null)
        {
            output.WriteLine(text);
            return 0;
        }
        using (var written = new FileStream(file, Readable())) written.Write(System.Text.Encoding.UTF8.GetBytes(text));
        output.WriteLine($"{file} holds what is kept of this person: {found.Sum(f => f.Rows.Count)} rows. It may tell of a child. Give it to nobody else, and delete it when it has been read.");
        if (found.Count == 0) output.WriteLine(OtherId);
        return 0;
    }

    public static int Erase(string user, StateOptions options, TimeProvider time, TextWriter output)
    {
        if (!IsThere(options, output)) return 2;
        var own = new PersonData(new StateDatabase(options), new StateSeal(options)).Erase(user);
        var quizzes = own["quiz_paper"] + own["quiz_run"];
        output.WriteLine($"Deleted {own["screening"]} screenings, {own["kept"]} moments with reminders, {quizzes} quizzes, {own["question"]} questions to a person, {own["delivery"]} notes of which answers they received, {own["feedback"]} notes of feedback, {own["inbox"]} messages that waited, and {own["conversation"]} private chats. The records of answers name nobody, and stay.");
        if (own.Values.Sum() == 0) output.WriteLine(OtherId);
        return 0;
    }

    private static bool IsThere(StateOptions options, TextWriter output)
    {
        if (options.PostgreSql.Length > 0 || File.Exists(options.File)) return true;
        output.WriteLine($"Nothing is kept in {options.File}. Set State__File to the database that the service uses.");
        return false;
    }

    private static FileStreamOptions Readable()
    {
        var only = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return only;
    }

    /// <summary>Where state is kept, as the environment sets it.</summary>
    public static StateOptions Options() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("State").Get<StateOptions>() ?? new StateOptions();
}
