using System.CommandLine;
using Assistant.Conversations;
using Assistant.Moments.Reminders;
using Assistant.Quizzes.Papers;
using Assistant.Screening.Drafts;
using Assistant.Storage;

namespace Assistant.Commands;

/// <summary><c>assistant data erase --user ID</c>: deletes what is kept of one person.</summary>
public static class DataCommand
{
    public static Command Create(TimeProvider time)
    {
        var user = new Option<string>("--user") { Description = "The person's object id in Microsoft Entra, or the id that their channel gives them.", Required = true };
        var erase = new Command("erase", "Delete everything that is kept of one person: screenings, moments with reminders, quizzes and how to reach their private chats.") { user };
        erase.SetAction(result => Erase(result.GetValue(user)!, Options(), time, result.InvocationConfiguration.Output));
        return new Command("data", "What is kept of people.") { erase };
    }

    public static int Erase(string user, StateOptions options, TimeProvider time, TextWriter output)
    {
        if (!File.Exists(options.File))
        {
            output.WriteLine($"Nothing is kept in {options.File}. Set State__File to the database that the service uses.");
            return 2;
        }
        var database = new StateDatabase(options);
        var screenings = DraftStore.Erase(database, PersonKey.Of(user));
        var moments = KeptMomentStore.Erase(database, PersonKey.Of(user));
        var quizzes = SoloStore.Erase(database, PersonKey.Of(user));
        var chats = new ConversationReferences(database, time).Erase(user);
        output.WriteLine($"Deleted {screenings} screenings, {moments} moments with reminders, {quizzes} quizzes and {chats} private chats. Answers and feedback name nobody, and are not counted here.");
        if (screenings + moments + quizzes + chats == 0) output.WriteLine("If you expected some, try the person's other id: the object id in Microsoft Entra, or the id that begins with 29: in Teams.");
        return 0;
    }

    private static StateOptions Options() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("State").Get<StateOptions>() ?? new StateOptions();
}
