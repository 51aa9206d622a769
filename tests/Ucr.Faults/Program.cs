using Ucr.Faults;

return await Catalogue.Run(args);
