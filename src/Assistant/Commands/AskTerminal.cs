using Assistant.Answers;
using Assistant.Conversations;
using Assistant.Guidance;
using Assistant.Models;
using Spectre.Console;

namespace Assistant.Commands;

/// <summary>A conversation in the terminal. Role and area are asked once and kept; changed knowledge is taken up between questions.</summary>
public sealed class AskTerminal(AssistantHost host, ModelAnswers answers)
{
    public async Task<int> RunAsync(AskCommand.Asker given, CancellationToken cancellationToken)
    {
        var profiles = new ProfileStore(host.Site.ProfileFile);
        var profile = profiles.Read() ?? new Conversations.Profile(null, null);
        if (given.Role is not null || given.Area is not null) profile = new Conversations.Profile(given.Role ?? profile.Role, given.Area ?? profile.Area);
        else if (profile is { Role: null, Area: null }) profile = AskProfile();
        profiles.Write(profile);

        AnsiConsole.MarkupLineInterpolated($"[grey]{host.Knowledge.Replies.Text("role-and-area-noted", ("role", profile.Role ?? "no role"), ("area", profile.Area ?? host.Site.Area))} (/profile, /quit)[/]");
        Exchange? previous = null;
        while (true)
        {
            AnsiConsole.Markup("[bold]> [/]");
            if (Console.ReadLine() is not { } line || line.Trim() is "/quit" or "/exit" or "quit" or "exit" or "bye") return 0;
            if (line.Trim() == "/profile")
            {
                profiles.Write(profile = AskProfile());
                continue;
            }
            if (host.Refresh() is { } note) AnsiConsole.MarkupLineInterpolated($"[yellow]{note}[/]");
            var answer = await answers.AnswerAsync(host.Current, new Question(line) { Role = profile.Role, Area = profile.Area, Previous = previous }, null, cancellationToken);
            TerminalAnswer.Write(answer, host.Answers.Text, Console.Out);
            if (answer.Profile is { } said) profiles.Write(profile = said);
            if (answer is { IsView: false, Parts.Count: > 0 }) previous = new Exchange(line, answer);
        }
    }

    // Only a known role and a known place are kept. Anything else that is typed here is left alone, whatever it says.
    private Conversations.Profile AskProfile()
    {
        AnsiConsole.MarkupLineInterpolated($"{host.Knowledge.Replies.Text("role-and-area")}");
        var role = AnsiConsole.Prompt(new TextPrompt<string>($"Role ({string.Join(", ", NoteReader.KnownRoles)}):").AllowEmpty());
        if (host.Knowledge.Safety.FindDanger(role) is not null) TerminalAnswer.Write(host.Answers.Answer(new Question(role)), host.Answers.Text, Console.Out);
        var area = AnsiConsole.Prompt(new TextPrompt<string>("Area:").AllowEmpty());
        if (host.Knowledge.Safety.FindDanger(area) is not null) TerminalAnswer.Write(host.Answers.Answer(new Question(area)), host.Answers.Text, Console.Out);
        return new Conversations.Profile(host.Knowledge.Language.RoleIn(role), host.Knowledge.Contacts.FindArea($"in {area}")?.Name);
    }
}
