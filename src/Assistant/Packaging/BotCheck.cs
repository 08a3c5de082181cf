namespace Assistant.Packaging;

/// <summary>The bot of the manifest, its commands, and the search that goes with it.</summary>
public static class BotCheck
{
    // Later schemas take twelve. Teams shows ten everywhere.
    private const int MostCommands = 10;
    private const int MostLists = 3;
    private const int MostParameters = 5;

    private static readonly string[] Scopes = ["personal", "groupChat", "team", "copilot"];

    public static void Check(ManifestPart root, string appId)
    {
        var bots = root["bots"];
        if (bots.Items.Count != 1) bots.Complain($"has {bots.Items.Count} bots.", "Name one: Teams takes one bot an app, and without it nobody answers.");
        foreach (var bot in bots.Items) CheckBot(bot, appId);
        root["composeExtensions"].AtMost(1, "extensions");
        foreach (var extension in root["composeExtensions"].Items) CheckExtension(extension, appId);
    }

    private static void CheckBot(ManifestPart bot, string appId)
    {
        Id(bot["botId"], appId);
        var scopes = ScopesOf(bot);
        bot["commandLists"].AtMost(MostLists, "lists");
        var listed = new HashSet<string>();
        foreach (var list in bot["commandLists"].Items)
        {
            foreach (var scope in ScopesOf(list))
            {
                if (!scopes.Contains(scope)) list["scopes"].Complain($"has '{scope}', where the bot is not.", "Add it to the scopes of the bot, or take it out.");
                if (!listed.Add(scope)) list["scopes"].Complain($"has '{scope}', which another list has already.", "Keep one list for each scope.");
            }
            Commands(list["commands"], command => command["description"].Text(4000), longestTitle: 128);
        }
    }

    private static void CheckExtension(ManifestPart extension, string appId)
    {
        Id(extension["botId"], appId);
        Commands(extension["commands"], command =>
        {
            command["id"].Text(64);
            command["description"].Text(128);
            command["parameters"].AtMost(MostParameters, "parameters");
            if (command["parameters"].Items.Count == 0) command["parameters"].Complain("is empty.", "Name one, or nothing can be typed.");
            foreach (var parameter in command["parameters"].Items)
            {
                parameter["name"].Text(64);
                parameter["title"].Text(32);
                if (parameter["description"].Exists) parameter["description"].Text(128);
            }
        }, longestTitle: 32);
    }

    private static void Commands(ManifestPart commands, Action<ManifestPart> check, int longestTitle)
    {
        commands.AtMost(MostCommands, "commands");
        if (commands.Items.Count == 0) commands.Complain("is empty.", "Name a command, or take the list out.");
        foreach (var command in commands.Items)
        {
            command["title"].Text(longestTitle);
            check(command);
        }
    }

    private static void Id(ManifestPart part, string appId)
    {
        if (part.Text() is { Length: > 0 } id && id != appId) part.Complain($"is '{id}'.", "Make it {app-id}.");
    }

    private static IReadOnlyList<string> ScopesOf(ManifestPart part)
    {
        var scopes = part["scopes"];
        if (scopes.Items.Count == 0) scopes.Complain("is empty.", $"Name at least one of {string.Join(", ", Scopes)}.");
        var known = new List<string>();
        foreach (var scope in scopes.Items)
            if (scope.Text() is { Length: > 0 } name)
            {
                if (Scopes.Contains(name)) known.Add(name);
                else scope.Complain($"is '{name}'.", $"Write one of {string.Join(", ", Scopes)}.");
            }
        return known;
    }
}
